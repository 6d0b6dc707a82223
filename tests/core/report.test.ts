import { summarise } from '../../src/core/report';

const day = (name: string, count = 1, on = '2026-11-23') => ({ day: on, name, count });

test('sums become outcomes, days, entries and reasons', () => {
  const report = summarise([
    day('turn/answer/onset-speed', 3),
    day('turn/answer/onset-speed', 2, '2026-11-24'),
    day('turn/refer/refer-cost-insurance', 4),
    day('turn/none', 2, '2026-11-24'),
    day('turn/crisis'),
    day('feedback/helped/onset-speed', 1),
    day('feedback/notHelped/onset-speed', 2),
    day('feedback/why/onset-speed/hard', 1),
    day('feedback/why/onset-speed/thin', 3),
    day('feedback/notHelped/none', 1),
    day('crisis/explicit', 1),
  ]);
  expect(report.total).toBe(12);
  expect(report.outcomes).toMatchObject({ answer: 5, refer: 4, none: 2, crisis: 1, emergency: 0 });
  expect(report.days.map(({ day: on, outcomes }) => [on, outcomes.answer, outcomes.none])).toEqual([
    ['2026-11-23', 3, 0],
    ['2026-11-24', 2, 2],
  ]);
  expect(report.entries).toEqual([
    {
      topic: 'onset-speed',
      given: 5,
      helped: 1,
      notHelped: 2,
      why: [
        ['thin', 3],
        ['hard', 1],
      ],
    },
    { topic: 'refer-cost-insurance', given: 4, helped: 0, notHelped: 0, why: [] },
    { topic: 'none', given: 2, helped: 0, notHelped: 1, why: [] },
  ]);
  expect(report.others).toEqual([['crisis/explicit', 1]]);
});

test('nothing counted is nothing', () => {
  expect(summarise([])).toMatchObject({ total: 0, days: [], entries: [], others: [] });
});
