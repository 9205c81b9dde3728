import type { Metadata } from "next";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { InvitationForm } from "@/components/access/invitation-form";
import { InvitationTable } from "@/components/access/invitation-table";
import { KeptInvitationsNotice } from "@/components/access/kept-invitations-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listInvitations } from "@/domain/access/list-invitations";
import { signInWays } from "@/domain/access/sign-in-ways";
import { isAtLeast, type Role } from "@/domain/actor";
import { listPaths } from "@/domain/paths/list-paths";
import { mayInviteAs } from "@/domain/people/person-policy";
import { listTeams } from "@/domain/people/teams";
import { invite, resend, revoke } from "./actions";

export const metadata: Metadata = { title: "Invitations" };

const roles: Role[] = ["reader", "author", "curator", "admin"];

export default async function InvitationsPage() {
  const actor = await requireRole("curator");
  const now = new Date();
  const [invitations, teams, paths] = await Promise.all([
    listInvitations(actor, now),
    listTeams(actor, now),
    listPaths(actor, now),
  ]);
  const clock = { now, timeZone: actor.timeZone, locale: actor.locale };
  return (
    <SignedInFrame actor={actor} current="administration">
      <PageHeader
        title="Invitations"
        crumbs={[{ label: "Administration", href: "/admin" }]}
        intro="Each is for one address, holds for seven days and can be taken back. Whoever it is for signs in with that address."
      />
      {!signInWays().sendsMail && <KeptInvitationsNotice readsMails={isAtLeast(actor.role, "admin")} />}
      <Section
        title="Invite people"
        actions={
          isAtLeast(actor.role, "admin") && (
            <LinkButton href="/admin/people/import" size="small">
              Import a table
            </LinkButton>
          )
        }
      >
        <InvitationForm
          invite={invite}
          roles={roles.filter((role) => mayInviteAs(actor, role))}
          teams={teams}
          paths={paths.filter(({ status }) => status === "published")}
        />
      </Section>
      <Section title="Sent">
        {invitations.length > 0 ? (
          <InvitationTable invitations={invitations} clock={clock} resend={resend} revoke={revoke} />
        ) : (
          <EmptyState title="Nobody has been invited yet">
            Paste addresses above. You see here who has come and who has not.
          </EmptyState>
        )}
      </Section>
    </SignedInFrame>
  );
}
