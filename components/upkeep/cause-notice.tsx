import type { Reader } from "@/components/insights/record/tongue";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import type { RecordView } from "@/domain/insights/record-query";
import type { CauseView } from "@/domain/upkeep/cause-query";
import { CauseWords } from "./cause-words";

type CauseNoticeProps = { view: RecordView; causes: CauseView[]; reader: Reader };

/** The quiet banner of a record that needs review: each cause in words, and what can be done. */
export function CauseNotice({ view, causes, reader }: CauseNoticeProps) {
  if (!view.needsReview) return null;
  return (
    <Notice kind="attention" title="Needs review" className="needs-review mb-10 max-w-measure">
      <ul className="grid gap-1">
        {causes.map(({ id, parts, openedAt }) => (
          <li key={id} className="wrap-anywhere">
            <CauseWords parts={parts} />{" "}
            <span className="text-13 whitespace-nowrap text-muted">
              since <Time {...reader} at={openedAt} absolute />
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-muted">
        {view.may.tend
          ? `${view.owner.name} looks after it.`
          : `${view.owner.name} looks after it and is asked about it.`}
      </p>
      {view.may.tend && <Ways view={view} />}
    </Notice>
  );
}

/** Still true is one answer of four, and none of them is the louder one. */
function Ways({ view: { href, may } }: { view: RecordView }) {
  return (
    <p className="mt-3 flex flex-wrap gap-2 print:hidden">
      <LinkButton size="small" href={`${href}/tend`}>
        Still true…
      </LinkButton>
      {may.editDraft && (
        <LinkButton size="small" href={`${href}/edit`}>
          Revise
        </LinkButton>
      )}
      <LinkButton size="small" href={`${href}/tend#hand-over`}>
        Hand over
      </LinkButton>
      <LinkButton size="small" href={`${href}/retire`}>
        Retire
      </LinkButton>
    </p>
  );
}
