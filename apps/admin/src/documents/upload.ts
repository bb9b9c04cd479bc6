/** Sending a file: how far it is, how it is broken off, and what came of it. */
import { Upload } from "@minsheng/core/document"
import { decoder, NotTaken } from "../api/client.ts"
import { newId } from "../api/newId.ts"

const decodeUpload = decoder(Upload)

export interface Sending {
  readonly done: Promise<Upload>
  readonly cancel: () => void
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Sends a file. Its bytes are told in parts of the whole, from 0 to 1. */
export const sendFile = (file: File, onProgress: (share: number) => void): Sending => {
  const request = new XMLHttpRequest()
  const done = new Promise<Upload>((resolve, reject) => {
    const fail = (): void => reject(new NotTaken(parsed(request.responseText)))
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    )
    request.addEventListener("load", () => {
      if (request.status === 200) resolve(decodeUpload(parsed(request.responseText)))
      else fail()
    })
    request.addEventListener("error", fail)
    request.addEventListener("timeout", fail)
  })
  request.open("POST", `/files/upload?name=${encodeURIComponent(file.name)}`)
  request.setRequestHeader("content-type", "application/octet-stream")
  request.setRequestHeader("x-request-id", newId())
  request.send(file)
  return { done, cancel: () => request.abort() }
}
