import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { Missing } from "@/domain/insights/completeness-input";

type MissingListProps = {
  missing: Missing[];
  /** Where each is written; while the draft rests, they lead to their places on this page. */
  edit: string | null;
  isInReview?: boolean;
};

/** What publishing still wants, each with the way to where it is written. */
export function MissingList({ missing, edit, isInReview = false }: MissingListProps) {
  if (missing.length === 0)
    return <Notice kind="confirmed">Everything that publishing wants is there.</Notice>;
  return (
    <Notice
      kind="attention"
      title={missing.length === 1 ? "One thing is missing" : `${missing.length} things are missing`}
    >
      <p>
        {isInReview
          ? "Without it, this can only be sent back."
          : "You can ask for a review all the same; to be approved it must be there."}
      </p>
      <ul className="mt-2 grid list-disc gap-1 ps-5">
        {missing.map(({ section, sentence }) => (
          <li key={section}>
            <TextLink href={edit ? `${edit}#write-${section}` : `#section-${section}`}>{sentence}</TextLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
