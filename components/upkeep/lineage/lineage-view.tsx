import clsx from "clsx";
import Link from "next/link";
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
      <nav aria-label="How it is shown" className="mb-4 max-md:hidden print:hidden">
        <ul className="flex gap-4 text-15">
          <Way href={href} isCurrent={as === "picture"}>
            Picture
          </Way>
          <Way href={listHref} isCurrent={as === "list"}>
            List
          </Way>
        </ul>
      </nav>
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

type WayProps = { href: string; isCurrent: boolean; children: string };

function Way({ href, isCurrent, children }: WayProps) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        aria-current={isCurrent ? "page" : undefined}
        className={clsx(
          "inline-flex min-h-8 items-center rounded-small",
          isCurrent ? "font-medium" : "text-tide underline underline-offset-3 hover:text-tide-deep",
        )}
      >
        {children}
      </Link>
    </li>
  );
}

/** What is beyond the picture's edge. */
function Counts({ lineage: { more } }: { lineage: Lineage }) {
  const beyond = more.upstream + more.downstream;
  if (beyond === 0) return null;
  return <p className="mt-2 text-15 text-muted">And {beyond} more insights, further away than these.</p>;
}
