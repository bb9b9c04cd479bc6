/** Every command that acts on a register, with words to call it by. */

const CODE = "2010-341524-19-0007"
const ID = "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"
const FIGURES = ["--invested", "0", "--disbursed", "0", "--spent", "0", "--progress", "0"]
const WHY = ["--reason", "written twice"]

const PLACE = ["--year", "2011", "--region", "340000"]

/** Words of a command → its arguments; `FOLDER` is a folder of the run's own. */
export const COMMANDS: Readonly<Record<string, ReadonlyArray<string>>> = {
  "annul report": [CODE, "1", ...WHY],
  attach: ["FOLDER/projects.csv", "--project", CODE],
  backup: ["--out", "FOLDER/backup"],
  balances: [],
  "correct document": [ID, "1", ...WHY, "--title", "voucher"],
  "correct report": [CODE, "1", ...WHY, ...FIGURES],
  "export journal": ["--out", "FOLDER/journal.jsonl"],
  "export divisions": ["--out", "FOLDER/divisions.csv"],
  "export offices": ["--out", "FOLDER/offices.csv"],
  "export projects": ["--out", "FOLDER/projects.xlsx"],
  "export users": ["--out", "FOLDER/users.xlsx"],
  "fetch document": [ID, "--out", "FOLDER/file.pdf"],
  figures: [],
  "import list": [],
  "import projects": ["FOLDER/projects.csv"],
  "import reports": ["FOLDER/projects.csv"],
  "list access": [],
  "import undo": [ID, ...WHY],
  "list documents": ["--project", CODE],
  "list items": [],
  "key issue": ["--name", "省人大财经委"],
  "key list": [],
  "key revoke": ["msk_k7qd2m5x", ...WHY],
  "list projects": [],
  "list targets": [],
  "office add": ["某县民生办", "--region", "341524"],
  rebuild: [],
  post: ["FOLDER/transfers.jsonl"],
  "programme adjust": [...PLACE, "--reason", "x"],
  "programme breakdown": ["16", ...PLACE, "--source", "x"],
  "programme copy": [...PLACE, "--from", "2010"],
  "programme diff": ["2010", "2010"],
  "programme drop": ["16", ...PLACE],
  "programme issue": [...PLACE, "--document", "x", "--on", "2010-01-04", "--source", "x"],
  "programme item": ["FOLDER/item.json", ...PLACE],
  "programme propose": ["16"],
  "programme versions": [],
  "programme withdraw": PLACE,
  "programme years": [],
  "report month": [CODE, "2010-05", ...FIGURES],
  restore: ["FOLDER/backup"],
  seals: [],
  "factor require": ["zhang.mou"],
  "factor reset": ["zhang.mou"],
  "factor roles": ["systemAdministrator"],
  "show project": [CODE],
  "show region": ["341524"],
  "template projects": ["--out", "FOLDER/template.xlsx"],
  "template reports": ["--month", "2010-01", "--out", "FOLDER/template.xlsx"],
  "user add": ["zhang.mou", "--name", "张某", "--office", "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"],
  "user close": ["zhang.mou"],
  "user release": ["zhang.mou"],
  "user list": [],
  "user lock": ["zhang.mou"],
  "user password": ["zhang.mou"],
  "user reopen": ["zhang.mou"],
  "user roles": ["zhang.mou", "auditor"],
  "user sessions": ["zhang.mou"],
  "user signout": ["zhang.mou"],
  "user transfer": ["zhang.mou", "--office", "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"],
  "user unlock": ["zhang.mou"],
  verify: [],
  "withdraw document": [ID, "1", ...WHY],
}

/** Commands that act on no register as anybody: they serve it, or tell what a file looks like. */
export const WITHOUT_ACTOR: ReadonlyArray<string> = ["schema", "serve"]
