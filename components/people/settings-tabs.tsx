import { Tabs } from "@/components/ui/tabs";

/** The pages about oneself. */
export function SettingsTabs({
  current,
}: {
  current:
    | "/settings"
    | "/settings/questions"
    | "/settings/digest"
    | "/settings/sessions"
    | "/settings/tokens";
}) {
  return (
    <Tabs
      label="Your settings"
      current={current}
      tabs={[
        { href: "/settings", label: "Profile" },
        { href: "/settings/questions", label: "Questions and mail" },
        { href: "/settings/digest", label: "Weekly digest" },
        { href: "/settings/sessions", label: "Where you are signed in" },
        { href: "/settings/tokens", label: "Tokens" },
      ]}
    />
  );
}
