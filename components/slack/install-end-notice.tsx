import { Notice } from "@/components/ui/notice";

type Ended = "declined" | "stale" | "refused" | "silent" | "organization";
type InstallEndNoticeProps = { ended?: Ended; workspace?: { name: string; missing: string[] } };

/** How it went, for an administrator who has just come back from Slack; nothing for anybody else. */
export function InstallEndNotice({ ended, workspace }: InstallEndNoticeProps) {
  if (ended)
    return (
      <Notice kind={ended === "declined" ? "info" : "harm"} title="Nothing was installed" className="mb-8">
        {words[ended]}
      </Notice>
    );
  if (!workspace) return null;
  const isWhole = workspace.missing.length === 0;
  return (
    <Notice
      kind={isWhole ? "confirmed" : "attention"}
      title={`Tidemark is in ${workspace.name} now`}
      className="mb-8"
    >
      {isWhole
        ? "Try it there: type /tidemark help, or paste a link to an insight."
        : "Not everything it asked for was given. What that means stands below."}
    </Notice>
  );
}

const words: Record<Ended, string> = {
  declined: "It was not allowed in Slack. You can begin again whenever you like.",
  stale:
    "This way back from Slack was used before, is older than ten minutes, or began in another browser. Begin again with the button below.",
  refused:
    "Slack did not confirm it. If that happens again, compare the client ID and the client secret with those on the app’s page in Slack.",
  silent: "Slack did not answer. Wait a minute, then begin again.",
  organization:
    "Slack installed it for a whole organization, which Tidemark does not support. Remove it there, and add single workspaces.",
};
