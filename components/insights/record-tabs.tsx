import { Tabs } from "@/components/ui/tabs";

export type RecordTab = "read" | "edit" | "review" | "lineage" | "history" | "sharing";

type RecordTabsProps = {
  /** Where the record stands, without anything behind it. */
  href: string;
  current: RecordTab;
  /** Which pages this reader has beside reading, lineage and history: `domain/insights/record-doors.ts`. */
  shows: { edit: boolean; review: boolean; sharing: boolean };
};

/** The pages about one record. */
export function RecordTabs({ href, current, shows }: RecordTabsProps) {
  const tabs: { id: RecordTab; label: string; shown: boolean }[] = [
    { id: "read", label: "Read", shown: true },
    { id: "edit", label: "Write", shown: shows.edit },
    { id: "review", label: "Review", shown: shows.review },
    { id: "lineage", label: "Lineage", shown: true },
    { id: "history", label: "History", shown: true },
    { id: "sharing", label: "Who may read it", shown: shows.sharing },
  ];
  const address = (id: RecordTab) => (id === "read" ? href : `${href}/${id}`);
  return (
    <Tabs
      label="This insight"
      current={address(current)}
      tabs={tabs.filter((tab) => tab.shown).map(({ id, label }) => ({ href: address(id), label }))}
    />
  );
}
