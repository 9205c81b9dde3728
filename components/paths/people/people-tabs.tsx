import { Tabs } from "@/components/ui/tabs";

type PeopleTabsProps = { href: string; current: "people" | "steps" };

/** The two pages for those who look after a path: by person, and by step. */
export function PeopleTabs({ href, current }: PeopleTabsProps) {
  const addresses = { people: `${href}/people`, steps: `${href}/people/steps` };
  return (
    <Tabs
      label="The people on this path"
      current={addresses[current]}
      tabs={[
        { href: addresses.people, label: "Who is where" },
        { href: addresses.steps, label: "How the steps fare" },
      ]}
    />
  );
}
