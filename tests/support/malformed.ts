/** What is wrong with one activity: a field, and what stands there in place of something sensible. */
export interface Malformed {
  readonly name: string;
  /** An activity made wrong. */
  readonly spoil: (activity: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

const NOTHING = undefined;
const LONG = 'x'.repeat(1_001);

/** Of fields at the top, by name. */
const TOP: Readonly<Record<string, readonly unknown[]>> = {
  type: [NOTHING, '', 5, LONG],
  channelId: [NOTHING, '', {}],
  serviceUrl: [NOTHING, 'x', 'ftp://a.example/', 5],
  text: [5, {}, ['hello']],
  id: ['', 5, 'a\u0000b', LONG],
  name: [5, LONG],
  locale: [5, LONG],
  entities: ['x', [null], [{}], [{ type: 5 }], [{ type: 'mention' }], [{ type: 'mention', mentioned: null }]],
  attachments: ['x', [null], [{ contentType: 5 }], [{ contentType: { toString: 1 } }]],
  membersAdded: ['x', [null], [{}], [{ id: 5 }]],
  membersRemoved: [[5]],
};

/** Of who it is from, whom it is for, and where. */
const INNER: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  from: { id: [NOTHING, '', 5, LONG, 'a\nb'], name: [5, {}], aadObjectId: [[]], role: [{ length: -1 }] },
  recipient: { id: [NOTHING, 5], name: [['x']], role: [5] },
  conversation: {
    id: [NOTHING, '', 5, {}, '\u0000', LONG],
    name: [5],
    isGroup: ['x', 0, {}],
    tenantId: [5, ['x']],
    conversationType: [{}, true],
  },
};

const say = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 30);

/** Each wrong in one field. */
export const MALFORMED: readonly Malformed[] = [
  ...Object.entries(TOP).flatMap(([field, values]) =>
    values.map((value) => ({
      name: `${field} is ${say(value)}`,
      spoil: (activity: Readonly<Record<string, unknown>>) => ({ ...activity, [field]: value }),
    })),
  ),
  ...Object.entries(INNER).flatMap(([outer, fields]) => [
    { name: `${outer} is a word`, spoil: (activity: object) => ({ ...activity, [outer]: 'x' }) },
    ...Object.entries(fields).flatMap(([field, values]) =>
      values.map((value) => ({
        name: `${outer}.${field} is ${say(value)}`,
        spoil: (activity: Readonly<Record<string, unknown>>) => ({
          ...activity,
          [outer]: { ...(activity[outer] as object), [field]: value },
        }),
      })),
    ),
  ]),
];
