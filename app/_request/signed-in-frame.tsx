import type { ReactNode } from "react";
import { setTheme } from "@/app/actions/appearance-actions";
import { askForMailAgain } from "@/app/actions/mail-actions";
import { signOut } from "@/app/actions/session-actions";
import { MailTroubleNotice } from "@/components/deliveries/mail-trouble-notice";
import type { DestinationId } from "@/components/layout/destinations";
import { PageFrame } from "@/components/layout/page-frame";
import { OwnPausedAddress } from "@/components/mail/own-paused-address";
import type { PageSearch } from "@/components/search/page-search";
import { SlackTroubleNotice } from "@/components/slack/slack-trouble-notice";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { isAtLeast, type PersonActor } from "@/domain/actor";
import { findMailTrouble } from "@/domain/deliveries/find-mail-trouble";
import { findSlackTrouble } from "@/domain/slack/find-slack-trouble";
import { appearance } from "./appearance";
import { frameFacts } from "./frame-facts";

type SignedInFrameProps = {
  actor: PersonActor;
  current?: DestinationId;
  search?: PageSearch;
  children: ReactNode;
};

/** The frame of a signed-in person's page, with what it needs to know already asked. */
export async function SignedInFrame({ actor, current, search, children }: SignedInFrameProps) {
  const now = new Date();
  const isAdministering = current === "administration";
  const [facts, look, trouble, slackTrouble] = await Promise.all([
    frameFacts(actor),
    appearance(),
    isAdministering ? findTrouble(actor, now) : null,
    isAdministering ? findSlackTrouble(actor, now) : null,
  ]);
  return (
    <PageFrame
      person={{ id: actor.id, name: actor.name, email: actor.email, role: actor.role }}
      current={current}
      organization={facts.organization}
      singleKeys={facts.singleKeys}
      appearance={look}
      actions={{ signOut, setTheme }}
      notice={
        noticeFor(actor, facts) ??
        (trouble && (
          <MailTroubleNotice
            trouble={trouble}
            reader={{ now, timeZone: actor.timeZone, locale: actor.locale }}
          />
        )) ??
        (slackTrouble && <SlackTroubleNotice trouble={slackTrouble} />)
      }
      search={search}
    >
      {children}
    </PageFrame>
  );
}

/** By mail first, since more depends on it. */
const findTrouble = async (actor: PersonActor, now: Date) =>
  (await findMailTrouble(actor, now)) ?? findMailTrouble(actor, now, "slack");

function noticeFor(actor: PersonActor, facts: Awaited<ReturnType<typeof frameFacts>>) {
  if (facts.sendingPaused && isAtLeast(actor.role, "admin"))
    return (
      <Notice kind="attention" title="Nothing is being sent">
        This library was restored from a backup. Mails wait until you let them go on{" "}
        <TextLink href="/admin/deliveries">the deliveries page</TextLink>.
      </Notice>
    );
  if (facts.mailPausedReason)
    return (
      <OwnPausedAddress
        person={actor}
        reason={facts.mailPausedReason}
        mayResume={isAtLeast(actor.role, "admin")}
        isAsked={facts.askedForMail}
        ask={askForMailAgain}
      />
    );
  return undefined;
}
