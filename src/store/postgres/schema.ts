import type { Step } from '../migrate';

/** `at`: when the row was last written. Times are the database's, so that all processes agree on them. */
export function stepsIn(schema: string): readonly Step[] {
  return [
    {
      version: 1,
      sql: `
        CREATE SEQUENCE ${schema}.version;
        CREATE TABLE ${schema}.state (
          key text PRIMARY KEY,
          version bigint NOT NULL,
          data text NOT NULL,
          at timestamptz NOT NULL DEFAULT now()
        );
        CREATE INDEX state_at ON ${schema}.state (at);
        CREATE TABLE ${schema}.conversation (
          id text PRIMARY KEY,
          user_id text NOT NULL,
          started_at text NOT NULL,
          at timestamptz NOT NULL DEFAULT now()
        );
        CREATE INDEX conversation_at ON ${schema}.conversation (at);
        -- The last number that was given in a conversation. Its row lock lets numbers become visible in their order.
        CREATE TABLE ${schema}.tail (conversation_id text PRIMARY KEY, last bigint NOT NULL) WITH (fillfactor = 70);
        CREATE TABLE ${schema}.activity (
          conversation_id text NOT NULL,
          sequence bigint NOT NULL,
          audience text NOT NULL,
          processed boolean NOT NULL,
          data text NOT NULL,
          once text,
          taken timestamptz NOT NULL DEFAULT now(),
          takeovers integer NOT NULL DEFAULT 0,
          at timestamptz NOT NULL DEFAULT now(),
          PRIMARY KEY (conversation_id, sequence)
        );
        CREATE UNIQUE INDEX activity_once ON ${schema}.activity (conversation_id, once) WHERE once IS NOT NULL;
        CREATE INDEX activity_pending ON ${schema}.activity (conversation_id, sequence) WHERE NOT processed;
        CREATE INDEX activity_at ON ${schema}.activity (at);
        CREATE TABLE ${schema}.outbox (
          position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          key text NOT NULL,
          data text NOT NULL,
          taken_until timestamptz NOT NULL DEFAULT '-infinity',
          due timestamptz NOT NULL DEFAULT '-infinity',
          attempts integer NOT NULL DEFAULT 0,
          at timestamptz NOT NULL DEFAULT now()
        );
        CREATE INDEX outbox_key ON ${schema}.outbox (key, position);
        CREATE TABLE ${schema}.counter (
          day text NOT NULL,
          name text NOT NULL,
          count bigint NOT NULL,
          PRIMARY KEY (day, name)
        );
      `,
    },
    {
      // Who is at it, so that what a process was at when it ended need not wait until its time is over.
      version: 2,
      sql: `
        ALTER TABLE ${schema}.outbox ADD COLUMN taken_by bigint;
        ALTER TABLE ${schema}.activity ADD COLUMN taken_by bigint;
      `,
    },
    {
      version: 3,
      sql: `
        CREATE INDEX outbox_at ON ${schema}.outbox (at);
        CREATE TABLE ${schema}.meta (name text PRIMARY KEY, value text NOT NULL);
      `,
    },
  ];
}
