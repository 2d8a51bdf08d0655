import { expect, test } from 'vitest';
import type { Right } from '../../src/model/person.ts';
import { readRights } from '../../src/rights/fold.ts';
import { delegate } from '../../src/verbs/delegate.ts';
import { identify } from '../../src/verbs/identify.ts';
import { addPerson, removePerson, setPin, setRights } from '../../src/verbs/people.ts';
import { identifyTwo } from '../../src/verbs/two-people.ts';
import { sampleStation } from '../fakes/sample-station.ts';
import { beginRecord, SAMPLE_PIN, tempWard } from '../fakes/temp-ward.ts';

const both = ['bien-tap', 'lanh-dao'];
const third = {
  name: 'pho-ban',
  fullName: 'Phó ban',
  rights: ['operate'] as readonly Right[],
  pin: '493027',
};

function begunWard(station = sampleStation()) {
  const ward = tempWard({ station });
  beginRecord(ward);
  const rightsOf = (name: string) => readRights(ward.records).people.get(name)?.rights;
  return { ward, rightsOf };
}

const known = (as: string) => ({ as, pin: SAMPLE_PIN });

test('adding a person takes an administrator and a second person who administers or approves', async () => {
  const { ward } = begunWard();
  expect(await identifyTwo(ward, known('bien-tap'), known('lanh-dao'))).toEqual(both);
  await expect(identifyTwo(ward, known('bien-tap'), null)).rejects.toThrow('people.second-missing');
  await expect(identifyTwo(ward, known('bien-tap'), known('bien-tap'))).rejects.toThrow('people.second-same');
  await expect(identifyTwo(ward, known('bien-tap'), { as: 'lanh-dao', pin: '000001' })).rejects.toThrow(
    'people.wrong-pin',
  );
  await addPerson(ward, third, both);
  await expect(identifyTwo(ward, known('bien-tap'), { as: 'pho-ban', pin: third.pin })).rejects.toThrow(
    'people.second-no-right',
  );
  await expect(identifyTwo(ward, { as: 'pho-ban', pin: third.pin }, known('bien-tap'))).rejects.toThrow(
    'people.no-right',
  );
});

test('a station of one responsible person, by its regulation, needs no second one', async () => {
  const { ward } = begunWard(sampleStation({ solePersonBasis: 'Quy chế 01, điều 4' }));
  expect(await identifyTwo(ward, known('lanh-dao'), null)).toEqual(['lanh-dao']);
});

test('a new person comes in with their own PIN, and both names stand in the record', async () => {
  const { ward, rightsOf } = begunWard();
  expect(await addPerson(ward, third, both)).toEqual([]);
  expect(rightsOf('pho-ban')).toEqual(['operate']);
  await identify(ward, { as: 'pho-ban', pin: third.pin }, 'operate');
  const [entry] = [...ward.records.entries(4)];
  expect(entry?.payload).toContain('"by":["bien-tap","lanh-dao"]');
  expect(entry?.payload).not.toContain('"493027"');
});

test('a person with a bad handle, a short PIN, no rights or a taken name is refused, nothing written', async () => {
  const { ward } = begunWard();
  const refused = (change: Partial<typeof third>) =>
    expect(addPerson(ward, { ...third, ...change }, both)).rejects;
  await refused({ name: 'Phó Ban' }).toMatchObject({
    problems: [{ code: 'people.bad-name', params: { near: 'pho-ban' } }],
  });
  await refused({ pin: '1234' }).toThrow('people.pin-digits');
  await refused({ rights: [] }).toThrow('people.no-rights');
  await refused({ fullName: ' ' }).toThrow('people.no-full-name');
  await refused({ name: 'lanh-dao' }).toThrow('people.exists');
  expect(ward.records.head().seq).toBe(4);
});

test('a weak PIN is taken, and said to be weak', async () => {
  const { ward } = begunWard();
  expect(await addPerson(ward, { ...third, pin: '123456' }, both)).toMatchObject([
    { code: 'people.pin-weak' },
  ]);
});

test('the last administrator cannot be removed or lose that right', () => {
  const { ward } = begunWard(sampleStation({ solePersonBasis: 'Quy chế 01' }));
  removePerson(ward, 'bien-tap', ['lanh-dao']);
  expect(() => removePerson(ward, 'lanh-dao', ['lanh-dao'])).toThrow('people.last-administrator');
  expect(() => setRights(ward, 'lanh-dao', ['approve'], both)).toThrow('people.last-administrator');
});

test('a station of two keeps two who can confirm for each other', async () => {
  const { ward, rightsOf } = begunWard();
  expect(() => removePerson(ward, 'lanh-dao', ['bien-tap'])).toThrow('people.last-second');
  await addPerson(ward, { ...third, rights: ['approve'] }, both);
  removePerson(ward, 'lanh-dao', ['bien-tap']);
  expect(rightsOf('lanh-dao')).toBeUndefined();
});

test('a PIN set anew opens, the old one does not, and a lock-out is over', async () => {
  const { ward } = begunWard();
  for (let tries = 0; tries < 5; tries++) {
    await identify(ward, { as: 'bien-tap', pin: '999999' }, null).catch(() => {});
  }
  await setPin(ward, 'bien-tap', '735104', ['lanh-dao']);
  await identify(ward, { as: 'bien-tap', pin: '735104' }, null);
  await expect(identify(ward, known('bien-tap'), null)).rejects.toThrow('people.wrong-pin');
  await expect(setPin(ward, 'bien-tap', '12', ['lanh-dao'])).rejects.toThrow('people.pin-digits');
});

test('a right is lent by its owner, with a basis, for at most a year', () => {
  const { ward } = begunWard();
  const lending = {
    from: 'lanh-dao',
    to: 'bien-tap',
    right: 'approve',
    until: '2024-03-25',
    basis: 'GUQ 5',
  } as const;
  const refused = (change: object) => expect(() => delegate(ward, { ...lending, ...change }));
  refused({ to: 'nguoi-la' }).toThrow('people.unknown');
  refused({ to: 'lanh-dao' }).toThrow('people.delegate-self');
  refused({ right: 'edit' }).toThrow('people.delegate-not-own');
  refused({ right: 'administer' }).toThrow('people.delegate-administer');
  refused({ basis: ' ' }).toThrow('people.delegate-no-basis');
  refused({ until: '2024-03-17' }).toThrow('people.delegate-until');
  refused({ until: '2042-03-25' }).toThrow('people.delegate-until');
  delegate(ward, lending);
  expect(readRights(ward.records).delegations).toEqual([lending]);
});
