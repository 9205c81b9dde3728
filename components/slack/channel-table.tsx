import { ActionForm } from "@/components/ui/action-form";
import { Chip } from "@/components/ui/chip";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Column, Table } from "@/components/ui/table";
import type { SlackChannelView } from "@/domain/slack/slack-admin-query";

type ChannelTableProps = { channels: SlackChannelView[]; hasSeveralWorkspaces: boolean; listen: FormAction };

/** The channels Tidemark was invited to, and in which of them it notices that an initiative is spoken of. */
export function ChannelTable({ channels, hasSeveralWorkspaces, listen }: ChannelTableProps) {
  const where: Column<SlackChannelView>[] = hasSeveralWorkspaces
    ? [{ label: "Workspace", cell: ({ workspace }) => workspace }]
    : [];
  return (
    <Table
      caption="Channels"
      rows={channels}
      keyOf={({ workspaceId, channelId }) => `${workspaceId} ${channelId}`}
      columns={[
        { label: "Channel", lead: true, cell: (channel) => <Named channel={channel} /> },
        ...where,
        { label: "Initiatives", cell: (channel) => whatItDoes(channel) },
        {
          label: "What to do",
          hiddenLabel: true,
          cell: (channel) => <Listening channel={channel} action={listen} />,
        },
      ]}
    />
  );
}

function Named({ channel: { name, isPrivate, isShared, isArchived } }: { channel: SlackChannelView }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1 wrap-anywhere">
      #{name}
      {isPrivate && <Chip>Private</Chip>}
      {isShared && <Chip tone="sand">Shared with another company</Chip>}
      {isArchived && <Chip>Archived</Chip>}
    </span>
  );
}

const mayListen = ({ isShared, isArchived }: SlackChannelView) => !isShared && !isArchived;

function whatItDoes(channel: SlackChannelView) {
  if (channel.isArchived) return "Nothing is posted there any more";
  if (channel.isShared) return "Never noticed where another company reads along";
  return channel.isListening ? "Noticed when they are spoken of" : "Not noticed";
}

function Listening({ channel, action }: { channel: SlackChannelView; action: FormAction }) {
  if (!channel.isListening && !mayListen(channel)) return null;
  return (
    <ActionForm action={action} className="flex sm:justify-end">
      <input type="hidden" name="workspaceId" value={channel.workspaceId} />
      <input type="hidden" name="channelId" value={channel.channelId} />
      <input type="hidden" name="isListening" value={String(!channel.isListening)} />
      <SubmitButton
        look={channel.isListening ? "plain" : "quiet"}
        size="small"
        aria-label={`${channel.isListening ? "Stop noticing" : "Notice them"} in #${channel.name}`}
      >
        {channel.isListening ? "Stop noticing" : "Notice them"}
      </SubmitButton>
    </ActionForm>
  );
}
