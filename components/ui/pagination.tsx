import { ArrowLeft, ArrowRight } from "@/components/ui/icons";
import { LinkButton } from "./link-button";

type PaginationProps = {
  newer?: string;
  older?: string;
  label?: string;
  /** What the two ways are called where the list does not run by time. */
  words?: { newer: string; older: string };
};

const byTime = { newer: "Newer", older: "Older" };

/** The way through a long list by time. Draws nothing when everything fits on one page. */
export function Pagination({ newer, older, label = "Pages", words = byTime }: PaginationProps) {
  if (!newer && !older) return null;
  return (
    <nav aria-label={label} className="mt-6 flex justify-between gap-4 print:hidden">
      {newer ? (
        <LinkButton href={newer} rel="prev">
          <ArrowLeft aria-hidden />
          {words.newer}
        </LinkButton>
      ) : (
        <span />
      )}
      {older && (
        <LinkButton href={older} rel="next">
          {words.older}
          <ArrowRight aria-hidden />
        </LinkButton>
      )}
    </nav>
  );
}
