import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { ExplainedPlan } from "@/components/reminders/plan/explained-plan";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { explainPlan } from "@/domain/reminders/explain-plan";
import { listAskedDays } from "@/domain/reminders/list-asked-days";

export const metadata: Metadata = { title: "Why these questions" };

export default async function OwnPlanPage() {
  const actor = await requirePerson();
  const now = new Date();
  const own = { personId: actor.id };
  const [plan, days] = await Promise.all([explainPlan(actor, own, now), listAskedDays(actor, own, now)]);
  return (
    <SignedInFrame actor={actor} current="recall">
      <PageHeader
        title="Why these questions"
        crumbs={[{ label: "Recall", href: "/recall" }]}
        actions={<LinkButton href="/settings/questions">Change how often, or take a break</LinkButton>}
      />
      <ExplainedPlan plan={plan} days={days} reader={{ name: null, locale: actor.locale }} />
    </SignedInFrame>
  );
}
