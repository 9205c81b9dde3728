import type { FramePerson } from "./frame-person";

export type Office = { href: string; label: string; what: string };

const forCurators: Office[] = [
  { href: "/admin/invitations", label: "Invitations", what: "Who is asked to join, and as what" },
  { href: "/admin/topics", label: "Topics", what: "The curated list that findings are filed under" },
  { href: "/teams", label: "Teams", what: "Who is on them, who leads them, what they follow" },
];
const forAdministrators: Office[] = [
  { href: "/admin/people", label: "People", what: "Roles, teams, sessions, and saying goodbye" },
  { href: "/admin/deliveries", label: "Deliveries", what: "Every message we send: sent, waiting, uncertain" },
  { href: "/admin/mail", label: "Mail", what: "How it goes out, what makes it arrive, and a test" },
  { href: "/admin/slack", label: "Slack", what: "Where it is installed, what is missing, which channels" },
  { href: "/admin/tokens", label: "Tokens", what: "Which other software acts here, and for whom" },
  { href: "/admin/audit", label: "Audit trail", what: "Who changed what, and when" },
  {
    href: "/admin/export",
    label: "Export",
    what: "Everything as Markdown and JSON, to keep or to carry elsewhere",
  },
  {
    href: "/admin/status",
    label: "Status",
    what: "What runs, which search engine answers, and what is wrong",
  },
  { href: "/admin/settings", label: "Settings", what: "The organization's name and who may join" },
];

/** The pages of administration that are open to a role. */
export function officesFor(role: FramePerson["role"]): Office[] {
  if (role === "admin") return [...forAdministrators, ...forCurators];
  return role === "curator" ? forCurators : [];
}
