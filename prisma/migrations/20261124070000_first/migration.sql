-- Written from prisma/schema.prisma; only the PARTITION clauses are added by hand. "event",
-- "delivery" and "attempt" are partitioned by their uuidv7 id, whose prefix is the time, so that
-- retention drops whole partitions. lib/db/partitions.ts makes the weekly partitions.

-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('pending', 'running', 'delivered', 'retrying', 'dead', 'suppressed', 'cancelled');

-- CreateEnum
CREATE TYPE "attempt_outcome" AS ENUM ('delivered', 'rejected', 'unreachable', 'unprepared', 'interrupted');

-- CreateTable
CREATE TABLE "event_hook" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "event" TEXT,
    "handler" TEXT NOT NULL,
    "config" JSON NOT NULL,
    "snooze" INTEGER,
    "on_change" BOOLEAN,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "label" TEXT,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "delivery" JSON NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "version_id" UUID NOT NULL,

    CONSTRAINT "event_hook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_hook_version" (
    "id" UUID NOT NULL,
    "hook_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "snapshot" JSON NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "author" TEXT NOT NULL,

    CONSTRAINT "event_hook_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_source" (
    "name" TEXT NOT NULL,
    "description" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_source_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "event_type" (
    "source_name" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "fields" TEXT[],
    "unique" TEXT[],
    "sample" JSON,

    CONSTRAINT "event_type_pkey" PRIMARY KEY ("source_name","name")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "data" JSON NOT NULL,
    "origin" TEXT NOT NULL,
    "idempotency_key" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
) PARTITION BY RANGE ("id");

CREATE TABLE "event_default" PARTITION OF "event" DEFAULT;

-- CreateTable
CREATE TABLE "idempotency_key" (
    "key" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "receipts" JSON NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "hook_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "handler" TEXT NOT NULL,
    "state" "delivery_state" NOT NULL,
    "reason" TEXT,
    "detail" JSON,
    "run_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "worker" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "response_status" INTEGER,
    "duration_ms" INTEGER,
    "replay_of" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
) PARTITION BY RANGE ("id");

CREATE TABLE "delivery_default" PARTITION OF "delivery" DEFAULT;

-- CreateTable
CREATE TABLE "attempt" (
    "id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "outcome" "attempt_outcome" NOT NULL,
    "error_class" TEXT,
    "error_message" TEXT,
    "request" JSON,
    "request_body" BYTEA,
    "request_body_bytes" INTEGER,
    "response" JSON,
    "response_body" BYTEA,
    "response_body_bytes" INTEGER,
    "timings" JSON,
    "worker" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("id")
) PARTITION BY RANGE ("id");

CREATE TABLE "attempt_default" PARTITION OF "attempt" DEFAULT;

-- CreateTable
CREATE TABLE "gate_digest" (
    "hook_id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "event_id" UUID NOT NULL,

    CONSTRAINT "gate_digest_pkey" PRIMARY KEY ("hook_id")
);

-- CreateTable
CREATE TABLE "gate_snooze" (
    "hook_id" UUID NOT NULL,
    "key_digest" TEXT NOT NULL,
    "event_id" UUID NOT NULL,
    "snoozed_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gate_snooze_pkey" PRIMARY KEY ("hook_id","key_digest")
);

-- CreateTable
CREATE TABLE "delivery_count" (
    "minute" TIMESTAMPTZ(0) NOT NULL,
    "hook_id" UUID NOT NULL,
    "state" "delivery_state" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "delivery_count_pkey" PRIMARY KEY ("minute","hook_id","state")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_log" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "before" JSON,
    "after" JSON,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSON NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "event_hook_source_event_idx" ON "event_hook"("source", "event");

-- CreateIndex
CREATE INDEX "event_hook_version_created_at_idx" ON "event_hook_version"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "event_hook_version_hook_id_version_key" ON "event_hook_version"("hook_id", "version");

-- CreateIndex
CREATE INDEX "event_source_event_id_idx" ON "event"("source", "event", "id" DESC);

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "delivery_hook_id_state_id_idx" ON "delivery"("hook_id", "state", "id" DESC);

-- CreateIndex
CREATE INDEX "delivery_hook_id_id_idx" ON "delivery"("hook_id", "id" DESC);

-- CreateIndex
CREATE INDEX "delivery_state_id_idx" ON "delivery"("state", "id" DESC);

-- CreateIndex
CREATE INDEX "delivery_source_event_id_idx" ON "delivery"("source", "event", "id" DESC);

-- CreateIndex
CREATE INDEX "delivery_event_id_idx" ON "delivery"("event_id");

-- CreateIndex
CREATE INDEX "delivery_due_idx" ON "delivery"("run_at") WHERE (state IN ('pending'::delivery_state, 'retrying'::delivery_state));

-- CreateIndex
CREATE INDEX "delivery_lease_idx" ON "delivery"("lease_until") WHERE (state = 'running'::delivery_state);

-- CreateIndex
CREATE INDEX "attempt_delivery_id_number_idx" ON "attempt"("delivery_id", "number");

-- CreateIndex
CREATE INDEX "gate_snooze_snoozed_until_idx" ON "gate_snooze"("snoozed_until");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_digest_key" ON "api_token"("digest");

-- CreateIndex
CREATE INDEX "audit_log_entity_entity_id_id_idx" ON "audit_log"("entity", "entity_id", "id" DESC);

-- AddForeignKey
ALTER TABLE "event_type" ADD CONSTRAINT "event_type_source_name_fkey" FOREIGN KEY ("source_name") REFERENCES "event_source"("name") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
