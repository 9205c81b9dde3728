import type { Reader } from "@/components/insights/record/tongue";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { LearnerStep } from "@/domain/paths/learner-query";

/** What happened to what somebody learned since they did the step. */
export function ChangeNotice({ step, reader }: { step: LearnerStep; reader: Reader }) {
  const { change, doneAt, record } = step;
  if (!change || !doneAt) return null;
  return (
    <Notice kind="attention" title="Changed since you did it" className="mb-8">
      You did this step <Time {...reader} at={doneAt} />.{" "}
      {change === "replaced" ? (
        "A newer insight has replaced the one you learned: this is it. "
      ) : (
        <>
          What it says was revised. <TextLink href={`${record.href}/history`}>See what changed</TextLink>.{" "}
        </>
      )}
      The step stays done; you can answer its question again.
    </Notice>
  );
}
