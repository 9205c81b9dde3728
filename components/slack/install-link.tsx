import { type ButtonLook, buttonLook } from "@/components/ui/button-look";

/** The way to Slack's own page that asks whether Tidemark may come in: a plain link, because it leaves this site. */
export function InstallLink({ look = "primary", children }: ButtonLook & { children: string }) {
  return (
    <a href="/api/slack/oauth/start" className={buttonLook({ look, className: "w-fit" })}>
      {children}
    </a>
  );
}
