import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { BounceTable } from "@/components/mail/bounce-table";
import { PausedAddress } from "@/components/mail/paused-address";
import { DeactivatePerson } from "@/components/people/deactivate-person";
import { PersonFacts } from "@/components/people/person-facts";
import { PersonSessions } from "@/components/people/person-sessions";
import { RoleForm } from "@/components/people/role-form";
import { ActionForm } from "@/components/ui/action-form";
import { Chip } from "@/components/ui/chip";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { listSessionsOf } from "@/domain/access/list-sessions";
import { listBouncesOf } from "@/domain/deliveries/list-bounces";
import { findPerson } from "@/domain/people/find-person";
import { listActivePeople } from "@/domain/people/list-people";
import { deactivate, giveRole, reactivate, signOutEverywhere, tryMailAgain } from "../actions";

type PersonPageProps = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  const actor = await requireRole("admin");
  const person = /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id) ? await findPerson(actor, id) : null;
  if (!person) notFound();
  return { actor, person };
});

export async function generateMetadata({ params }: PersonPageProps): Promise<Metadata> {
  const { person } = await load((await params).id);
  return { title: person.name };
}

export default async function PersonPage({ params }: PersonPageProps) {
  const { actor, person } = await load((await params).id);
  const now = new Date();
  const [sessions, everybody, bounces] = await Promise.all([
    listSessionsOf(actor, person.id, now),
    listActivePeople(actor),
    listBouncesOf(actor, person.id),
  ]);
  const clock = { now, timeZone: actor.timeZone, locale: actor.locale };
  return (
    <SignedInFrame actor={actor} current="administration">
      <PageHeader
        title={person.name}
        crumbs={[
          { label: "Administration", href: "/admin" },
          { label: "People", href: "/admin/people" },
        ]}
        intro={person.deactivatedAt ? <Chip>Deactivated</Chip> : person.email}
        actions={
          <>
            <LinkButton href={`/people/${person.id}`}>What they look after</LinkButton>
            <LinkButton href={`/admin/people/${person.id}/plan`}>What they are asked</LinkButton>
            <LinkButton href={`/admin/deliveries?person=${person.id}`}>Mail to them</LinkButton>
            <LinkButton href={`/admin/audit?subject=${person.id}`}>What changed</LinkButton>
          </>
        }
      />
      <Section title="Facts">
        <PersonFacts person={person} clock={clock} />
      </Section>
      {person.deactivatedAt ? (
        <Section
          title="Let in again"
          intro="What was handed over stays where it is; memberships are not renewed."
        >
          <ActionForm action={reactivate}>
            <input type="hidden" name="personId" value={person.id} />
            <SubmitButton className="max-w-full py-2 whitespace-normal! wrap-anywhere">
              Reactivate {person.name}
            </SubmitButton>
          </ActionForm>
        </Section>
      ) : (
        <>
          <Section title="Role">
            <RoleForm personId={person.id} role={person.role} save={giveRole} />
          </Section>
          {(person.mailPausedAt || bounces.length > 0) && (
            <Section title="Mail that came back">
              {person.mailPausedAt && (
                <PausedAddress
                  person={person}
                  since={person.mailPausedAt}
                  reader={clock}
                  resume={tryMailAgain}
                />
              )}
              {bounces.length > 0 && <BounceTable bounces={bounces} reader={clock} />}
            </Section>
          )}
          <Section title="Signed in">
            <PersonSessions person={person} sessions={sessions} clock={clock} end={signOutEverywhere} />
          </Section>
          <Section title="Saying goodbye">
            <DeactivatePerson
              person={person}
              successors={everybody.filter((other) => other.id !== person.id)}
              deactivate={deactivate}
            />
          </Section>
        </>
      )}
    </SignedInFrame>
  );
}
