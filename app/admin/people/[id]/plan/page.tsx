import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { ExplainedPlan } from "@/components/reminders/plan/explained-plan";
import { PageHeader } from "@/components/ui/page-header";
import { findPerson } from "@/domain/people/find-person";
import { explainPlan } from "@/domain/reminders/explain-plan";
import { listAskedDays } from "@/domain/reminders/list-asked-days";

type PersonPlanPageProps = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  const actor = await requireRole("admin");
  const person = /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id) ? await findPerson(actor, id) : null;
  if (!person) notFound();
  return { actor, person };
});

export async function generateMetadata({ params }: PersonPlanPageProps): Promise<Metadata> {
  const { person } = await load((await params).id);
  return { title: `What ${person.name} is asked` };
}

export default async function PersonPlanPage({ params }: PersonPlanPageProps) {
  const { actor, person } = await load((await params).id);
  const now = new Date();
  const [plan, days] = await Promise.all([
    explainPlan(actor, { personId: person.id }, now),
    listAskedDays(actor, { personId: person.id }, now),
  ]);
  return (
    <SignedInFrame actor={actor} current="administration">
      <PageHeader
        title={`What ${person.name} is asked`}
        crumbs={[
          { label: "Administration", href: "/admin" },
          { label: "People", href: "/admin/people" },
          { label: person.name, href: `/admin/people/${person.id}` },
        ]}
        intro="When and why, by their own calendar. What they remember and how they answered is theirs alone; how often they are asked is theirs to change."
      />
      <ExplainedPlan plan={plan} days={days} reader={{ name: person.name, locale: actor.locale }} />
    </SignedInFrame>
  );
}
