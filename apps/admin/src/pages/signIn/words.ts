export const words = {
  title: { zh: "登录", en: "Sign in" },
  userName: { zh: "用户名", en: "User name" },
  password: { zh: "密码", en: "Password" },
  submit: { zh: "登录", en: "Sign in" },
  submitting: { zh: "正在登录", en: "Signing in" },
  lockout: {
    zh: "连续输错 5 次锁定 30 分钟。忘记密码，请找本级系统管理员重设。",
    en: "Five wrong passwords in a row lock the account for 30 minutes. Forgotten? Ask your system administrator.",
  },
  accounts: { zh: "演示账号", en: "Demonstration accounts" },
  accountsHint: {
    zh: "点一下填入用户名；密码在启动窗口和 demo-accounts.json 里",
    en: "click to fill in; the password stands where the server was started and in demo-accounts.json",
  },
  motto: { zh: "每个数都能点开，看它从哪里来。", en: "Every number opens what it is made of." },
  motto2: {
    zh: "每次更正都留痕，看谁在何时改了什么。",
    en: "Every correction shows who changed what, and when.",
  },
  year: { zh: "年度", en: "programme" },
  cities: { zh: "市", en: "cities" },
  counties: { zh: "县（区、市）", en: "counties" },
  today: { zh: "办公日", en: "office date" },
  closed: {
    zh: "本系统只在内网运行，不调用外部字体、地图或脚本",
    en: "Runs in closed networks: no fonts, maps or scripts from elsewhere",
  },
  code: { zh: "验证码", en: "Code" },
  codeHint: {
    zh: "请输入验证器上的 6 位验证码；手机不在身边，用一个备用码。",
    en: "Enter the six digits of your authenticator, or a backup code if it is not at hand.",
  },
  otherName: { zh: "换个用户名登录", en: "Sign in as somebody else" },
  again: { zh: "请重新登录", en: "Sign in again" },
  againHint: {
    zh: "登录已过期。在这里重新登录，填的内容都还在。",
    en: "The session ended. Sign in again here; what you typed is still there.",
  },
  leave: { zh: "换用户，离开本页", en: "Leave and sign in as somebody else" },
} as const
