import { Tabs } from "@/components/ui/tabs";
import { type LibraryShow, libraryShows } from "@/domain/insights/library-query";

const words: Record<LibraryShow, string> = {
  published: "Published",
  due: "Needs review",
  superseded: "Superseded",
  retired: "Retired",
  drafts: "Drafts",
};

type LibraryTabsProps = { current: LibraryShow; address: (show: LibraryShow) => string };

/** The library by how it stands with its records. */
export function LibraryTabs({ current, address }: LibraryTabsProps) {
  return (
    <Tabs
      label="Which insights are shown"
      current={address(current)}
      tabs={libraryShows.map((show) => ({ href: address(show), label: words[show] }))}
    />
  );
}
