import type { Clock } from "@/components/people/clock";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { UnreachedMember } from "@/domain/slack/slack-admin-query";

type UnreachedTableProps = { members: UnreachedMember[]; clock: Clock };

/** People whom nothing reaches in Slack, and why. They get mail meanwhile. */
export function UnreachedTable({ members, clock }: UnreachedTableProps) {
  return (
    <Table
      caption="People whom Slack does not reach"
      rows={members}
      keyOf={({ personId, workspace }) => `${personId} ${workspace}`}
      columns={[
        {
          label: "Person",
          lead: true,
          cell: ({ personId, person }) => <TextLink href={`/admin/people/${personId}`}>{person}</TextLink>,
        },
        { label: "Workspace", cell: ({ workspace }) => workspace },
        { label: "Since", cell: ({ since }) => <Time at={since} {...clock} /> },
        { label: "Why", cell: ({ reason }) => reasonWords[reason] ?? `Slack said: ${reason}` },
      ]}
    />
  );
}

const left = "They left the workspace";
const reasonWords: Record<string, string> = {
  left,
  user_disabled: left,
  user_not_found: left,
  users_not_found: left,
  account_inactive: "Tidemark had been removed",
  token_revoked: "Tidemark had been removed",
  invalid_auth: "Tidemark had been removed",
  channel_not_found: "The conversation with them is gone",
  missing_scope: "The permission to write to people was missing",
  messages_tab_disabled: "The app’s messages tab is switched off in Slack",
  restricted_action: "The workspace does not let apps write to them",
  cannot_dm_bot: "The account is a bot",
  user_not_visible: "They are a guest whom the app cannot see",
};
