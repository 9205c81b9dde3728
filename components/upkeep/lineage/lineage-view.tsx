import { Tabs } from "@/components/ui/tabs";
import type { Lineage } from "@/domain/upkeep/lineage/lineage-query";
import { LineageList } from "./lineage-list";
import { LineagePicture } from "./lineage-picture";

type LineageViewProps = {
  lineage: Lineage;
  /** Drawn, or as a list. */
  as: "picture" | "list";
  /** The page's own address, without a question behind it. */
  href: string;
};

/** Lineage drawn, with the same as a list one link away; on a phone and on paper it is always the list. */
export function LineageView({ lineage, as, href }: LineageViewProps) {
  const listHref = `${href}?as=list`;
  return (
    <>
      <div className="max-md:hidden">
        <Tabs
          label="How it is shown"
          tabs={[
            { href, label: "Picture" },
            { href: listHref, label: "List" },
          ]}
          current={as === "list" ? listHref : href}
        />
      </div>
      {as === "picture" && (
        <div className="max-md:hidden print:hidden">
          <LineagePicture lineage={lineage} listHref={listHref} />
          <Counts lineage={lineage} />
        </div>
      )}
      <div className={as === "picture" ? "md:hidden print:block" : undefined}>
        <LineageList lineage={lineage} />
      </div>
    </>
  );
}

/** What is beyond the picture's edge. */
function Counts({ lineage: { more } }: { lineage: Lineage }) {
  const beyond = more.upstream + more.downstream;
  if (beyond === 0) return null;
  return <p className="mt-2 text-15 text-muted">And {beyond} more insights, further away than these.</p>;
}
