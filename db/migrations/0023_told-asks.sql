CREATE TABLE "told_asks" (
	"ask_id" uuid NOT NULL,
	"delivery_id" uuid NOT NULL,
	CONSTRAINT "told_asks_ask_id_delivery_id_pk" PRIMARY KEY("ask_id","delivery_id")
);
--> statement-breakpoint
ALTER TABLE "told_asks" ADD CONSTRAINT "told_asks_ask_id_asks_id_fk" FOREIGN KEY ("ask_id") REFERENCES "public"."asks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_asks" ADD CONSTRAINT "told_asks_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "told_asks_delivery" ON "told_asks" USING btree ("delivery_id");