import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";

type SlackTroubleNoticeProps = {
  trouble: { workspace: string; kind: "ended" | "missing" | "unreadable" | "unreached" };
};

/** Slack does not work as it should; gone by itself once it does. */
export function SlackTroubleNotice({ trouble: { workspace, kind } }: SlackTroubleNoticeProps) {
  const { title, what } = words[kind];
  return (
    <Notice kind="attention" title={title}>
      <span className="wrap-anywhere">{workspace}</span>: {what}{" "}
      <TextLink href="/admin/slack">See what to do</TextLink>.
    </Notice>
  );
}

const words = {
  ended: {
    title: "Tidemark is no longer in a Slack workspace",
    what: "it was removed there, or Slack took its access back.",
  },
  missing: { title: "A permission is missing in Slack", what: "something does not work without it." },
  unreadable: {
    title: "Slack cannot be used",
    what: "its access was encrypted with a key that is not set.",
  },
  unreached: {
    title: "Slack does not reach somebody",
    what: "it refused a message to somebody who wants to be asked there, so their questions go by mail.",
  },
};
