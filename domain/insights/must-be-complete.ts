import { incomplete } from "../refusal";
import { missingForPublishing } from "./completeness-input";
import type { InsightContent } from "./content-input";
import type { InsightRow } from "./find-standing";
import { insightHref } from "./insight-address";

type Refusing = { sentence: string; page: "edit" | "review" };

/** Refuses with everything that publishing still wants, each with its place on the page where it is mended. */
export function mustBeComplete(insight: InsightRow, content: InsightContent, { sentence, page }: Refusing) {
  const missing = missingForPublishing(content);
  if (missing.length === 0) return;
  const place = `${insightHref(insight)}/${page}#${page === "edit" ? "write" : "section"}`;
  throw incomplete(
    sentence,
    missing.map(({ section, sentence: wanted }) => ({ sentence: wanted, href: `${place}-${section}` })),
  );
}
