/** Slack as administrators see it: what is set up, what is missing, and never a token. */
export type SlackAdmin = {
  /** Whether Tidemark was started with the three values of an app. */
  isConfigured: boolean;
  hasOwnKey: boolean;
  address: string;
  /** Whether Slack could send anything to that address; also true where a stand-in on this machine takes Slack's place. */
  isReached: boolean;
  isStandIn: boolean;
  newAppLink: string;
  /** When Slack last sent something. */
  heardAt: Date | null;
  workspaces: SlackWorkspaceView[];
  channels: SlackChannelView[];
  unreached: UnreachedMember[];
};

export type SlackWorkspaceView = {
  id: string;
  name: string;
  state: "active" | "revoked" | "uninstalled";
  scopes: string[];
  missing: string[];
  /** The key that its token was encrypted with is not set (any more). */
  isUnreadable: boolean;
  unfurlsShared: boolean;
  installedBy: string | null;
  installedAt: Date;
  endedAt: Date | null;
  limitedAt: Date | null;
  linked: number;
  unreached: number;
};

export type SlackChannelView = {
  workspaceId: string;
  workspace: string;
  channelId: string;
  name: string;
  isPrivate: boolean;
  isShared: boolean;
  isArchived: boolean;
  isListening: boolean;
};

/** Somebody whom nothing reaches in Slack, and why: they get mail. */
export type UnreachedMember = {
  personId: string;
  person: string;
  workspace: string;
  since: Date;
  reason: string;
};
