import { afterEach, expect, test, vi } from 'vitest';
import { sliced } from '../../lib/visit/slices';

const never = new AbortController().signal;

afterEach(() => {
  vi.restoreAllMocks();
});

test('work is done to its end on a machine so busy that its clock runs away', async () => {
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 500));
  const { value } = await sliced(steps(100), never);
  expect(value).toBe('done');
});

test('work without an end is ended, and the page left alone', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 5));
  const { value } = await sliced(steps(Infinity), never);
  expect(value).toBeNull();
});

function* steps(count: number): Generator<undefined, string> {
  for (let i = 0; i < count; i++) yield;
  return 'done';
}
