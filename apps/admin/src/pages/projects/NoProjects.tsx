/** A register in which no project stands yet: what comes first, for whoever may do it. */
import { Link } from "wouter"
import { useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { Empty } from "../../design/states.tsx"

const words = {
  title: { zh: "这里还没有项目", en: "There are no projects yet" },
  text: {
    zh: "先下载模板，填好各项目，再从 Excel 或 CSV 文件导入；导入前可以预检。",
    en: "Download the template first, fill in the projects, and import them from an Excel or CSV file; it is checked before anything is recorded.",
  },
  wait: {
    zh: "有填报权限的单位导入或登记之后，这里就有了。",
    en: "Once an office that reports has imported or registered some, they stand here.",
  },
  import: { zh: "去导入", en: "To the import" },
} as const

export const NoProjects = ({ before }: { readonly before?: string }) => {
  const { say } = useLanguage()
  const imports = useMay("projects.import")
  return (
    <Empty
      title={say(words.title)}
      action={
        imports && (
          <Link href="/imports" className="button primary">
            {say(words.import)}
          </Link>
        )
      }
    >
      {before} {say(imports ? words.text : words.wait)}
    </Empty>
  )
}
