import type { Transaction } from "@/db/client";
import { renderInvitation } from "@/emails/invitation";
import type { Role } from "../actor";
import { secretPlaceholders } from "../deliveries/derived-secret";
import { queueDelivery } from "../deliveries/queue-delivery";
import { type Invitation, invitationAddress, invitationKey } from "./invitation";

type Mail = Awaited<ReturnType<typeof renderInvitation>>;
type Carried = { role: Role; teams: { name: string }[]; path: { name: string } | null };

/** As long as an id, and never one. */
const noId = "invitation-of-somebody-not-yet-known";

/** Puts many invitations' mails into the outbox: those that say the same but for their links are drawn once. */
export class InvitationMails {
  private readonly drawn = new Map<string, Mail>();

  constructor(
    private readonly tx: Transaction,
    private readonly inviter: string,
    private readonly organization: string,
  ) {}

  async queue(invitation: Invitation, carried: Carried, now: Date) {
    const { id, version, email, name, expiresAt } = invitation;
    const { subject, html, text } = await this.draw(carried);
    const mail = { subject, html: html.replaceAll(noId, id), text: text.replaceAll(noId, id) };
    await queueDelivery(
      this.tx,
      {
        key: invitationKey({ id, version }),
        kind: "invitation",
        recipient: { name, address: email },
        mail,
        secret: { purpose: "invitation", id, version },
        uselessAt: expiresAt,
      },
      now,
    );
  }

  private async draw({ role, teams, path }: Carried): Promise<Mail> {
    const said = { role, teams: teams.map(({ name }) => name), path: path?.name ?? null };
    const key = JSON.stringify(said);
    const known = this.drawn.get(key);
    if (known) return known;
    const link = invitationAddress(noId, secretPlaceholders.token);
    const { inviter, organization } = this;
    const mail = await renderInvitation({ organization, inviter, ...said, link });
    this.drawn.set(key, mail);
    return mail;
  }
}
