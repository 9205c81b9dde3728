import { roleName } from "@/components/people/role-name";

type InvitationWordsProps = {
  invitation: {
    email: string;
    inviter: string;
    role: keyof typeof roleName;
    teams: string[];
    path: string | null;
  };
};

/** Who invites whom to what, and what they begin with. */
export function InvitationWords({ invitation }: InvitationWordsProps) {
  const { email, inviter, role, teams, path } = invitation;
  const names = new Intl.ListFormat("en-GB", { type: "conjunction" }).format(teams);
  return (
    <>
      {inviter} invites you as {roleName[role].toLowerCase()}
      {teams.length > 0 && ` on the ${teams.length === 1 ? "team" : "teams"} ${names}`}. You come in with the
      address <strong className="font-semibold break-words text-ink">{email}</strong>
      {path && (
        <>
          {" "}
          and begin with the path “<span dir="auto">{path}</span>”
        </>
      )}
      .
    </>
  );
}
