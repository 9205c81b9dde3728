import { roleName } from "@/components/people/role-name";

type InvitationWordsProps = {
  invitation: { email: string; inviter: string; role: keyof typeof roleName; team: string | null };
};

/** Who invites whom to what, in one sentence. */
export function InvitationWords({ invitation }: InvitationWordsProps) {
  const { email, inviter, role, team } = invitation;
  return (
    <>
      {inviter} invites you as {roleName[role].toLowerCase()}
      {team && <> on the team {team}</>}. You come in with the address{" "}
      <strong className="font-semibold break-words text-ink">{email}</strong>.
    </>
  );
}
