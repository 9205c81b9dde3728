import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requirePathAt } from "@/app/_request/require-path";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { CompletionPlot } from "@/components/paths/people/completion-plot";
import { PeopleHeader } from "@/components/paths/people/people-header";
import { PeopleTabs } from "@/components/paths/people/people-tabs";
import { QuestionList } from "@/components/paths/people/question-list";
import { StepPlot } from "@/components/paths/people/step-plot";
import { EmptyState } from "@/components/ui/empty-state";
import { numberFormat } from "@/components/ui/intl";
import { Section } from "@/components/ui/section";
import { findCompletion } from "@/domain/paths/find-completion";
import { listStepFigures } from "@/domain/paths/list-step-figures";
import { mayEnrolOthers, maySeePeopleOn } from "@/domain/paths/path-policy";

export const metadata: Metadata = { title: "How the steps fare" };

export default async function StepsOfPathPage({ params }: { params: Promise<{ slug: string }> }) {
  const { actor, now, href, path } = await requirePathAt((await params).slug);
  if (!maySeePeopleOn(actor, path)) forbidden();
  const [{ people, steps }, completion] = await Promise.all([
    listStepFigures(actor, path, now),
    findCompletion(actor, path),
  ]);
  const figure = (count: number) => numberFormat(actor.locale, {}).format(count);
  const mayEnrol = mayEnrolOthers(actor) && path.status === "published";
  return (
    <SignedInFrame actor={actor} current="paths">
      <PeopleHeader path={path} href={href} mayEnrol={mayEnrol} hasPeople={people > 0} />
      <PeopleTabs href={href} current="steps" />
      {people === 0 ? (
        <EmptyState title="Nobody is on it yet" drawing="buoy">
          Once people are on it, you see here where they stop, how long it takes, and what is hard to keep.
        </EmptyState>
      ) : (
        <>
          <Section
            title="Where people stop"
            intro={`${figure(people)} ${people === 1 ? "person is or was" : "people are or were"} on it. The full bar is all of them: filled are those who did the step, striped those who are behind or left with this step before them.`}
          >
            <StepPlot people={people} steps={steps} figure={figure} />
          </Section>
          <Section
            title="How long it takes"
            intro="From the day people came on it to the day they finished, without their pauses."
          >
            <CompletionPlot completion={completion} figure={figure} />
          </Section>
          <Section
            title="Questions that most get wrong"
            intro="What people said of themselves when they saw the answer: the last 200 at each step, and always five or more of them together, so that who said what stays with each."
          >
            <QuestionList steps={steps} />
          </Section>
        </>
      )}
    </SignedInFrame>
  );
}
