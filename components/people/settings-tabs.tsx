import { Tabs } from "@/components/ui/tabs";

/** The pages about oneself. */
export function SettingsTabs({
  current,
  hasSlack,
}: {
  current:
    | "/settings"
    | "/settings/questions"
    | "/settings/digest"
    | "/settings/sessions"
    | "/settings/slack"
    | "/settings/tokens";
  /** Whether Slack is set up here: without it nothing speaks of it. */
  hasSlack: boolean;
}) {
  return (
    <Tabs
      label="Your settings"
      current={current}
      tabs={[
        { href: "/settings", label: "Profile" },
        { href: "/settings/questions", label: "Questions and mail" },
        { href: "/settings/digest", label: "Weekly digest" },
        ...(hasSlack ? [{ href: "/settings/slack", label: "Slack" }] : []),
        { href: "/settings/sessions", label: "Where you are signed in" },
        { href: "/settings/tokens", label: "Tokens" },
      ]}
    />
  );
}
