import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { TeamList } from "@/components/people/team-list";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { mayAdminister } from "@/domain/people/person-policy";
import { listTeams } from "@/domain/people/teams";
import { create } from "./actions";

export const metadata: Metadata = { title: "Teams" };

export default async function TeamsPage() {
  const actor = await requirePerson();
  const teams = await listTeams(actor, new Date());
  return (
    <SignedInFrame actor={actor}>
      <PageHeader title="Teams" intro="What a team follows decides what is new for its people." />
      {teams.length === 0 ? (
        <EmptyState title="No teams yet" drawing="boats">
          {mayAdminister(actor) ? "Make the first one below." : "An administrator can make the first one."}
        </EmptyState>
      ) : (
        <TeamList teams={teams} />
      )}
      {mayAdminister(actor) && (
        <Section title="Make a team" className="mt-12">
          <ActionForm action={create} className="grid max-w-xl gap-6">
            <Field name="name" label="Name">
              <TextInput autoComplete="off" />
            </Field>
            <Field name="purpose" label="What it works on" optional>
              <TextInput autoComplete="off" />
            </Field>
            <div>
              <SubmitButton>Make team</SubmitButton>
            </div>
          </ActionForm>
        </Section>
      )}
    </SignedInFrame>
  );
}
