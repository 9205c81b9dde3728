import { z } from "zod";

const id = z.string().min(1).max(255);
const stamp = z.string().min(1).max(64);
const words = z.string();

/** Whose workspace something comes from. */
export type SlackTeam = { teamId: string; enterpriseId: string };

const link = z.looseObject({ domain: words, url: words });

/** The events that something is done about; every other one is acknowledged and forgotten. */
export const slackEvent = z.discriminatedUnion("type", [
  z.looseObject({
    type: z.literal("link_shared"),
    // While somebody writes Slack names no channel, or calls it so, and gives its long `unfurl_id` in the place of a time.
    channel: id.default("COMPOSER"),
    user: id.optional(),
    message_ts: id,
    thread_ts: stamp.optional(),
    links: z.array(link).max(100),
    unfurl_id: id.optional(),
    source: z.string().optional(),
    is_bot_user_member: z.boolean().optional(),
  }),
  z.looseObject({
    type: z.literal("message"),
    channel: id,
    channel_type: z.string().optional(),
    ts: stamp,
    user: id.optional(),
    text: words.optional(),
    thread_ts: stamp.optional(),
    subtype: z.string().optional(),
    bot_id: z.string().optional(),
    app_id: z.string().optional(),
    hidden: z.boolean().optional(),
    deleted_ts: stamp.optional(),
    blocks: z.array(z.unknown()).optional(),
    attachments: z.array(z.unknown()).optional(),
    message: z.looseObject({ ts: stamp, text: words.optional() }).optional(),
  }),
  z.looseObject({
    type: z.literal("app_home_opened"),
    user: id,
    channel: id.optional(),
    tab: z.string().optional(),
  }),
  z.looseObject({
    type: z.literal("member_joined_channel"),
    user: id,
    channel: id,
    inviter: id.optional(),
  }),
  z.looseObject({ type: z.literal("channel_rename"), channel: z.looseObject({ id, name: words }) }),
  z.looseObject({ type: z.literal("channel_archive"), channel: id }),
  z.looseObject({ type: z.literal("app_uninstalled") }),
  z.looseObject({
    type: z.literal("tokens_revoked"),
    tokens: z.looseObject({ oauth: z.array(id).optional(), bot: z.array(id).optional() }),
  }),
  z.looseObject({
    type: z.literal("user_change"),
    user: z.looseObject({ id, deleted: z.boolean().optional() }),
  }),
]);

/** The JSON body of `/api/slack/events` when it carries an event. */
export const eventCallback = z.looseObject({
  type: z.literal("event_callback"),
  team_id: id,
  enterprise_id: id.nullish(),
  api_app_id: id,
  event_id: id,
  event_time: z.number().optional(),
  is_ext_shared_channel: z.boolean().optional(),
  authorizations: z.array(z.looseObject({ team_id: id.nullish(), enterprise_id: id.nullish() })).optional(),
  event: slackEvent,
});

/** The form of `/api/slack/commands`. */
export const slashCommand = z.looseObject({
  team_id: id,
  enterprise_id: z.string().optional(),
  channel_id: id,
  channel_name: words.optional(),
  user_id: id,
  command: words,
  text: words.default(""),
  response_url: words,
  trigger_id: id,
});

const team = z.looseObject({ id });
const user = z.looseObject({ id });
const enterprise = z.looseObject({ id }).nullish();

const action = z.looseObject({
  action_id: id,
  block_id: id,
  value: words.optional(),
  action_ts: stamp,
  type: z.string(),
});

const view = z.looseObject({
  id,
  hash: z.string().optional(),
  callback_id: z.string().optional(),
  private_metadata: z.string().default(""),
  state: z.looseObject({ values: z.record(z.string(), z.record(z.string(), z.looseObject({}))) }).optional(),
});

const common = { team, user, enterprise };

/** What the field `payload` of `/api/slack/interactivity` holds. */
export const interaction = z.discriminatedUnion("type", [
  z.looseObject({
    ...common,
    type: z.literal("message_action"),
    callback_id: id,
    trigger_id: id,
    response_url: words,
    message_ts: stamp.optional(),
    channel: z.looseObject({ id, name: words.optional() }),
    message: z.looseObject({ ts: stamp, text: words.optional(), user: id.optional() }),
    /** Added by us: the view that was opened while Slack waited, if that succeeded. */
    view: z.looseObject({ id, hash: z.string().optional() }).optional(),
  }),
  z.looseObject({ ...common, type: z.literal("shortcut"), callback_id: id, trigger_id: id }),
  z.looseObject({
    ...common,
    type: z.literal("block_actions"),
    trigger_id: id.optional(),
    response_url: words.optional(),
    actions: z.array(action).min(1),
    channel: z.looseObject({ id }).optional(),
    message: z.looseObject({ ts: stamp }).optional(),
    container: z.looseObject({ type: z.string(), message_ts: stamp.optional() }).optional(),
    view: view.optional(),
  }),
  z.looseObject({
    ...common,
    type: z.literal("view_submission"),
    trigger_id: id.optional(),
    view,
  }),
  z.looseObject({ ...common, type: z.literal("view_closed"), view }),
]);

type Callback = z.infer<typeof eventCallback>;
export type SlackEvent = Callback["event"];
export type EventOf<Type extends SlackEvent["type"]> = Extract<SlackEvent, { type: Type }>;
export type SlashCommand = z.infer<typeof slashCommand>;
export type Interaction = z.infer<typeof interaction>;
export type InteractionOf<Type extends Interaction["type"]> = Extract<Interaction, { type: Type }>;

/** One event as the inbox keeps it. */
export type KeptEvent<Event extends SlackEvent = SlackEvent> = { event: Event; isExtShared: boolean };
