import { buttonLook } from "@/components/ui/button-look";

type DecisionBarProps = { openComments: number; mayApprove: boolean; maySendBack: boolean };

/** Stays in reach while one reads, and leads to the two answers; what it covers comes into sight when it gets the focus. */
export function DecisionBar({ openComments, mayApprove, maySendBack }: DecisionBarProps) {
  return (
    <nav
      data-sticky-bar
      aria-label="Your answer to this review"
      className="sticky bottom-14 z-10 -mx-4 mt-10 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line bg-paper px-4 py-3 sm:-mx-8 sm:px-8 md:bottom-0 wide:-mx-16 wide:px-16 print:hidden"
    >
      <a href="#comments" className="rounded-small text-15 text-muted underline-offset-4 hover:underline">
        {openCommentWords(openComments)}
      </a>
      <span className="flex gap-2">
        {maySendBack && (
          <a href="#send-back" className={buttonLook({ look: "quiet" })}>
            Send back
          </a>
        )}
        {mayApprove && (
          <a href="#approve" className={buttonLook({ look: "primary" })}>
            Approve
          </a>
        )}
      </span>
    </nav>
  );
}

export function openCommentWords(count: number) {
  if (count === 0) return "No open comments";
  return count === 1 ? "1 open comment" : `${count} open comments`;
}
