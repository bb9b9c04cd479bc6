/** Where the bytes of a document are, on the axes of the page. */
export const fileAddress = (id: string, axes: string): string =>
  axes === "" ? `/files/${id}` : `/files/${id}?${axes}`
