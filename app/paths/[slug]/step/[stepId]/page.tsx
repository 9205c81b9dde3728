import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { frameFacts } from "@/app/_request/frame-facts";
import { requirePathAt } from "@/app/_request/require-path";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { RecordScript } from "@/components/insights/record/record-script";
import { Said } from "@/components/insights/record/said";
import { UseAndLimits } from "@/components/insights/record/use-and-limits";
import { ChangeNotice } from "@/components/paths/learning/change-notice";
import { SaidBefore } from "@/components/paths/learning/said-before";
import { StepDoing } from "@/components/paths/learning/step-doing";
import { StepHeading } from "@/components/paths/learning/step-heading";
import { StepKeys } from "@/components/paths/learning/step-keys";
import { StepNeighbours } from "@/components/paths/learning/step-neighbours";
import { TextLink } from "@/components/ui/text-link";
import { findInsight } from "@/domain/insights/find-insight";
import { findByKey } from "@/domain/insights/find-standing";
import { keyInAddress } from "@/domain/insights/key-in-address";
import { saidQuery } from "@/domain/paths/learning-input";
import { findOwnPath } from "@/domain/paths/list-own-paths";
import { answer, takeBack } from "./actions";

type StepPageProps = {
  params: Promise<{ slug: string; stepId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A step that is no longer theirs to do leads to the path, which says what is next. */
const load = cache(async (slug: string, stepId: string) => {
  const { actor, now, href, path } = await requirePathAt(slug);
  if (href !== `/paths/${slug}`) redirect(`${href}/step/${encodeURIComponent(stepId)}`);
  const own = await findOwnPath(actor, path.id, now);
  const step = own?.steps.find(({ id }) => id === stepId);
  const key = step && keyInAddress(step.record.href);
  const found = key ? await findByKey(actor, key, now) : null;
  if (!own || !step || !found) redirect(href);
  return { actor, now, own, step, view: await findInsight(actor, found, now) };
});

export async function generateMetadata({ params }: StepPageProps): Promise<Metadata> {
  const { slug, stepId } = await params;
  const { own, step } = await load(slug, stepId);
  return { title: `Step ${step.number}, ${own.title}` };
}

export default async function StepPage({ params, searchParams }: StepPageProps) {
  const { slug, stepId } = await params;
  const { actor, now, own, step, view } = await load(slug, stepId);
  const { singleKeys } = await frameFacts(actor);
  const reader = { now, timeZone: actor.timeZone, locale: actor.locale };
  const tongue = { lang: view.content.language, dir: view.direction };
  return (
    <SignedInFrame actor={actor} current="paths">
      <article key={step.id} className="mx-auto max-w-3xl">
        <SaidBefore own={own} said={saidQuery.parse(await searchParams)} takeBack={takeBack} />
        <StepHeading own={own} step={step} view={view} tongue={tongue} reader={reader} />
        <ChangeNotice step={step} reader={reader} />
        <Said
          html={view.html.summary}
          tongue={tongue}
          className="mb-10 [&_.prose]:text-20 [&_.prose]:leading-8"
        />
        <UseAndLimits view={view} tongue={tongue} />
        <p className="mb-10 text-15 print:hidden">
          <TextLink href={view.href}>Read all of it: evidence, purpose, method</TextLink>
        </p>
        <StepDoing own={own} step={step} view={view} tongue={tongue} reader={reader} answer={answer} />
        <StepNeighbours own={own} step={step} />
      </article>
      {singleKeys && <StepKeys key={step.id} />}
      <RecordScript key={`${step.id} read`} seen={`${own.href}/step/${step.id}/seen`} />
    </SignedInFrame>
  );
}
