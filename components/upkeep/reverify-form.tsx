import { Fragment } from "react";
import type { Reader } from "@/components/insights/record/tongue";
import { calendarDay } from "@/components/people/calendar-day";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { TextArea } from "@/components/ui/text-area";
import { Time } from "@/components/ui/time";
import type { RecordView } from "@/domain/insights/record-query";
import type { CauseView } from "@/domain/upkeep/cause-query";
import { CauseWords } from "./cause-words";
import { FourWays } from "./four-ways";

type ReverifyFormProps = {
  view: RecordView;
  causes: CauseView[];
  /** The day of the next check, if it is said today that it is still true. */
  nextCheckOn: string;
  reader: Reader;
  reverify: FormAction;
};

/** The one question that keeps a record true, what it is asked about, and beside it what to do when it is not. */
export function ReverifyForm({ view, causes, nextCheckOn, reader, reverify }: ReverifyFormProps) {
  return (
    <ActionForm
      key={causes.map(({ id }) => id).join()}
      action={reverify}
      clears
      className="grid max-w-2xl gap-6"
    >
      <input type="hidden" name="insightId" value={view.id} />
      {causes.length === 1 && <OnlyCause causes={causes} reader={reader} />}
      {causes.length > 1 && <CauseChoice causes={causes} reader={reader} />}
      <Field
        name="checked"
        label="What did you check?"
        hint={<Hint last={view.reverified?.checked ?? null} />}
      >
        <TextArea rows={2} maxLength={300} className="min-h-16!" />
      </Field>
      <FourWays
        href={view.href}
        mayRevise={view.may.editDraft}
        next={nextWords(causes, nextCheckOn, reader)}
      />
    </ActionForm>
  );
}

type CausesProps = { causes: CauseView[]; reader: Reader };

/** One alone needs no box: what is said is about it, and about no other that came up meanwhile. */
function OnlyCause({ causes, reader }: CausesProps) {
  return (
    <div className="rounded bg-sand-soft px-4 py-3">
      {causes.map((cause) => (
        <Fragment key={cause.id}>
          <input type="hidden" name="causeIds[]" value={cause.id} />
          <Cause cause={cause} reader={reader} />
        </Fragment>
      ))}
    </div>
  );
}

/** None is ticked beforehand: each box says that somebody looked. */
function CauseChoice({ causes, reader }: CausesProps) {
  return (
    <fieldset className="grid gap-3 rounded bg-sand-soft px-4 py-3">
      <legend className="float-start w-full text-15 font-medium">Tick what you looked at</legend>
      {causes.map((cause) => (
        <Checkbox
          key={cause.id}
          name="causeIds[]"
          value={cause.id}
          className="clear-both"
          label={<Cause cause={cause} reader={reader} />}
        />
      ))}
    </fieldset>
  );
}

function Cause({ cause: { parts, openedAt }, reader }: { cause: CauseView; reader: Reader }) {
  return (
    <span className="block text-15 wrap-anywhere">
      <CauseWords parts={parts} />{" "}
      <span className="text-muted">
        Since <Time {...reader} at={openedAt} absolute />.
      </span>
    </span>
  );
}

function Hint({ last }: { last: string | null }) {
  if (last === null)
    return "Say what you looked at and what came of it, as “re-ran the funnel on the May data: same order, smaller gap”. It stands under the statement, with your name and today’s date.";
  return (
    <>
      Say what you looked at this time and what came of it. It takes the place of the last one under the
      statement: <bdi>“{last}”</bdi>
    </>
  );
}

/** What follows from the answer, before it is given. */
function nextWords(causes: CauseView[], nextCheckOn: string, { locale }: Reader) {
  const next = `The next check is then on ${calendarDay(nextCheckOn, locale)}`;
  if (causes.length < 2) return `${next}.`;
  if (!causes.some(({ kind }) => kind === "review-date"))
    return `${next}; what you leave unticked stays open.`;
  return `What you leave unticked stays open. ${next}, if its due date is among what you ticked.`;
}
