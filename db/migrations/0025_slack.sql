CREATE TABLE "slack_answers" (
	"workspace_id" uuid NOT NULL,
	"channel_id" text NOT NULL,
	"initiative_id" uuid NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "slack_answers_workspace_id_channel_id_initiative_id_pk" PRIMARY KEY("workspace_id","channel_id","initiative_id")
);
--> statement-breakpoint
CREATE TABLE "slack_channels" (
	"workspace_id" uuid NOT NULL,
	"channel_id" text NOT NULL,
	"name" text NOT NULL,
	"is_private" boolean DEFAULT false NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"is_archived" boolean DEFAULT false NOT NULL,
	"is_listening" boolean DEFAULT false NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"left_at" timestamp with time zone,
	CONSTRAINT "slack_channels_workspace_id_channel_id_pk" PRIMARY KEY("workspace_id","channel_id")
);
--> statement-breakpoint
CREATE TABLE "slack_errands" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"session_id" uuid,
	"person_id" uuid,
	"workspace_id" uuid,
	"slack_user_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "slack_inbox" (
	"key" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"team_id" text NOT NULL,
	"enterprise_id" text DEFAULT '' NOT NULL,
	"content" jsonb,
	"received_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "slack_members" (
	"workspace_id" uuid NOT NULL,
	"slack_user_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"linked_by" text NOT NULL,
	"linked_at" timestamp with time zone NOT NULL,
	"dm_channel_id" text,
	"broken_at" timestamp with time zone,
	"broken_reason" text,
	CONSTRAINT "slack_members_workspace_id_slack_user_id_pk" PRIMARY KEY("workspace_id","slack_user_id")
);
--> statement-breakpoint
CREATE TABLE "slack_mentions" (
	"workspace_id" uuid NOT NULL,
	"channel_id" text NOT NULL,
	"message_ts" text NOT NULL,
	"initiative_id" uuid NOT NULL,
	"noticed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "slack_mentions_workspace_id_channel_id_message_ts_initiative_id_pk" PRIMARY KEY("workspace_id","channel_id","message_ts","initiative_id")
);
--> statement-breakpoint
CREATE TABLE "slack_messages" (
	"delivery_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"slack_user_id" text,
	"channel_id" text,
	"thread_ts" text,
	"blocks" jsonb NOT NULL,
	"card_id" uuid,
	"posted_channel_id" text,
	"posted_ts" text
);
--> statement-breakpoint
CREATE TABLE "slack_paces" (
	"workspace_id" uuid NOT NULL,
	"method" text NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	CONSTRAINT "slack_paces_workspace_id_method_pk" PRIMARY KEY("workspace_id","method")
);
--> statement-breakpoint
CREATE TABLE "slack_workspaces" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enterprise_id" text DEFAULT '' NOT NULL,
	"team_id" text NOT NULL,
	"name" text NOT NULL,
	"app_id" text NOT NULL,
	"bot_user_id" text NOT NULL,
	"scopes" text[] NOT NULL,
	"sealed_token" text,
	"state" text DEFAULT 'active' NOT NULL,
	"unfurls_shared" boolean DEFAULT false NOT NULL,
	"installed_by_id" uuid,
	"installed_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"told_at" timestamp with time zone,
	"limited_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "slack_answers" ADD CONSTRAINT "slack_answers_workspace_id_slack_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."slack_workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slack_answers" ADD CONSTRAINT "slack_answers_initiative_id_initiatives_id_fk" FOREIGN KEY ("initiative_id") REFERENCES "public"."initiatives"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slack_channels" ADD CONSTRAINT "slack_channels_workspace_id_slack_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."slack_workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slack_errands" ADD CONSTRAINT "slack_errands_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slack_errands" ADD CONSTRAINT "slack_errands_workspace_id_slack_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."slack_workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slack_members" ADD CONSTRAINT "slack_members_workspace_id_slack_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."slack_workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slack_members" ADD CONSTRAINT "slack_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slack_mentions" ADD CONSTRAINT "slack_mentions_workspace_id_slack_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."slack_workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slack_mentions" ADD CONSTRAINT "slack_mentions_initiative_id_initiatives_id_fk" FOREIGN KEY ("initiative_id") REFERENCES "public"."initiatives"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slack_messages" ADD CONSTRAINT "slack_messages_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slack_messages" ADD CONSTRAINT "slack_messages_workspace_id_slack_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."slack_workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slack_messages" ADD CONSTRAINT "slack_messages_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."cards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slack_paces" ADD CONSTRAINT "slack_paces_workspace_id_slack_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."slack_workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slack_workspaces" ADD CONSTRAINT "slack_workspaces_installed_by_id_people_id_fk" FOREIGN KEY ("installed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "slack_answers_initiative" ON "slack_answers" USING btree ("initiative_id");--> statement-breakpoint
CREATE INDEX "slack_errands_created" ON "slack_errands" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "slack_inbox_received" ON "slack_inbox" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "slack_inbox_waiting" ON "slack_inbox" USING btree ("received_at") WHERE "slack_inbox"."done_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "slack_members_person" ON "slack_members" USING btree ("person_id","workspace_id");--> statement-breakpoint
CREATE INDEX "slack_mentions_initiative" ON "slack_mentions" USING btree ("initiative_id","noticed_at");--> statement-breakpoint
CREATE INDEX "slack_messages_card" ON "slack_messages" USING btree ("card_id");--> statement-breakpoint
CREATE INDEX "slack_messages_posted" ON "slack_messages" USING btree ("workspace_id","posted_channel_id","posted_ts");--> statement-breakpoint
CREATE UNIQUE INDEX "slack_workspaces_team" ON "slack_workspaces" USING btree ("enterprise_id","team_id");