import { ArrowLeft, ArrowRight } from "lucide-react";
import { LinkButton } from "./link-button";

type PaginationProps = { newer?: string; older?: string; label?: string };

/** The way through a long list by time. Draws nothing when everything fits on one page. */
export function Pagination({ newer, older, label = "Pages" }: PaginationProps) {
  if (!newer && !older) return null;
  return (
    <nav aria-label={label} className="mt-6 flex justify-between gap-4 print:hidden">
      {newer ? (
        <LinkButton href={newer} rel="prev">
          <ArrowLeft aria-hidden />
          Newer
        </LinkButton>
      ) : (
        <span />
      )}
      {older && (
        <LinkButton href={older} rel="next">
          Older
          <ArrowRight aria-hidden />
        </LinkButton>
      )}
    </nav>
  );
}
