import { screen } from '@testing-library/react';
import { beforeEach } from 'vitest';
import { database } from '@/lib/storage/database';
import { person } from '../factories';
import { goTo, profile, sites } from './helpers';

beforeEach(() => goTo('#/people'));

export const held = async () => {
  sites.allowed.push('https://*.instagram.com/*');
  await database.people.add(person({ label: 'Person 1' }));
  await database.profiles.add(profile());
  await database.profiles.add(
    profile({ platform: 'tiktok', protected: false, ask: ['https://*.tiktok.com/*'] }),
  );
};

export const link = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Profile link' });
