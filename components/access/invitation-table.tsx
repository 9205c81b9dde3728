import type { Clock } from "@/components/people/clock";
import { roleName } from "@/components/people/role-name";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Chip, type ChipTone } from "@/components/ui/chip";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";

type SentInvitation = {
  id: string;
  email: string;
  name: string;
  role: keyof typeof roleName;
  teams: string[];
  path: string | null;
  inviter: string;
  createdAt: Date;
  expiresAt: Date;
  state: keyof typeof states;
};

const states = {
  open: ["Open", "sand"],
  accepted: ["Accepted", "kelp"],
  expired: ["Run out", "plain"],
  revoked: ["Taken back", "plain"],
} satisfies Record<string, [string, ChipTone]>;

type InvitationTableProps = {
  invitations: SentInvitation[];
  clock: Clock;
  resend: FormAction;
  revoke: FormAction;
};

/** Who was invited, by whom, to what, and whether they came. */
export function InvitationTable({ invitations, clock, resend, revoke }: InvitationTableProps) {
  return (
    <Table
      caption="Invitations, newest first"
      rows={invitations}
      keyOf={(invitation) => invitation.id}
      columns={[
        { label: "For", lead: true, cell: (invitation) => <Invited invitation={invitation} /> },
        {
          label: "As",
          cell: ({ role, teams, path }) => (
            <>
              {[roleName[role], ...teams].join(", ")}
              {path && (
                <span className="block text-13 wrap-anywhere text-muted">
                  begins with <span dir="auto">{path}</span>
                </span>
              )}
            </>
          ),
        },
        {
          label: "Invited",
          cell: ({ inviter, createdAt }) => (
            <span>
              <Time at={createdAt} {...clock} /> by {inviter}
            </span>
          ),
        },
        { label: "State", cell: (invitation) => <State invitation={invitation} clock={clock} /> },
        {
          label: "What to do",
          hiddenLabel: true,
          cell: (invitation) => <Tending invitation={invitation} resend={resend} revoke={revoke} />,
        },
      ]}
    />
  );
}

function Invited({ invitation: { name, email } }: { invitation: SentInvitation }) {
  if (!name) return <span className="break-all">{email}</span>;
  return (
    <>
      {name}
      <span className="block font-normal break-all text-muted">{email}</span>
    </>
  );
}

function State({ invitation, clock }: { invitation: SentInvitation; clock: Clock }) {
  const [word, tone] = states[invitation.state];
  return (
    <>
      <Chip tone={tone}>{word}</Chip>
      {invitation.state === "open" && (
        <span className="block text-13 text-muted">
          until <Time at={invitation.expiresAt} {...clock} absolute />
        </span>
      )}
    </>
  );
}

type TendingProps = { invitation: SentInvitation; resend: FormAction; revoke: FormAction };

function Tending({ invitation, resend, revoke }: TendingProps) {
  const { id, email, state } = invitation;
  if (state === "accepted" || state === "revoked") return null;
  return (
    <div className="flex gap-2 sm:justify-end">
      <ActionForm action={resend}>
        <input type="hidden" name="invitationId" value={id} />
        <SubmitButton look="quiet" size="small" aria-label={`Send again to ${email}`}>
          Send again
        </SubmitButton>
      </ActionForm>
      <ConfirmDialog
        trigger={
          <Button look="plain" size="small" aria-label={`Take back the invitation of ${email}`}>
            Take back
          </Button>
        }
        title={`Take back the invitation of ${email}?`}
        confirm="Take back"
        action={revoke}
        values={{ invitationId: id }}
      >
        Its link no longer works. You can invite the address again later.
      </ConfirmDialog>
    </div>
  );
}
