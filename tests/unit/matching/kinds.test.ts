import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognise } from '@/lib/matching';
import { describeShapes, fill, somebody } from './shapes';

describe('an id behind words or in a parameter', () => {
  describeShapes('is whom it names', [
    ['www.facebook.com/Any-Words-NUMBER', 'facebook', 'id:NUMBER', 'profile'],
    ['m.facebook.com/Any-Words-NUMBER/about', 'facebook', 'id:NUMBER', 'profile-tab'],
    ['www.facebook.com/Any-Words-NUMBER/posts/12', 'facebook', 'id:NUMBER', 'post'],
    ['www.facebook.com/pages/category/Artist/Any-Words-NUMBER', 'facebook', 'id:NUMBER', 'profile'],
    [
      'www.facebook.com/pages/category/Artist/Any-Words-NUMBER/photos',
      'facebook',
      'id:NUMBER',
      'profile-tab',
    ],
    ['www.facebook.com/NUMBER_456', 'facebook', 'id:NUMBER', 'post'],
    ['www.facebook.com/photo?fbid=1&set=ecnf.NUMBER', 'facebook', 'id:NUMBER', 'post'],
    ['www.facebook.com/photo.php?fbid=1&set=a.2.3.NUMBER', 'facebook', 'id:NUMBER', 'post'],
    ['www.facebook.com/media/set?set=a.2.3.NUMBER', 'facebook', 'id:NUMBER', 'post'],
    ['www.facebook.com/media/set?set=pb.NUMBER.-2207520000..', 'facebook', 'id:NUMBER', 'post'],
    ['www.facebook.com/media/set?vanity=NAME&set=a.2', 'facebook', 'NAME', 'post'],
    ['m.facebook.com/photo.php?fbid=1&id=NUMBER&set=a.2', 'facebook', 'id:NUMBER', 'post'],
    ['m.facebook.com/profile.php/?id=NUMBER', 'facebook', 'id:NUMBER', 'profile'],
    ['m.facebook.com/story.php/?story_fbid=1&id=NUMBER', 'facebook', 'id:NUMBER', 'post'],
    ['www.threads.com/intent/follow?username=NAME', 'threads', 'NAME', 'profile'],
    ['x.com/intent/follow?user_id=NUMBER', 'x', 'id:NUMBER', 'profile'],
    ['x.com/intent/follow?screen_name=NAME', 'x', 'NAME', 'profile'],
    ['www.youtube.com/playlist?list=UUID', 'youtube', 'id:UCID', 'post'],
    ['www.youtube.com/playlist?list=UULFID', 'youtube', 'id:UCID', 'post'],
    ['www.youtube.com/embed/live_stream?channel=UCID', 'youtube', 'id:UCID', 'profile-tab'],
    ['www.youtube.com/subscription_center?add_user_id=ID', 'youtube', 'id:UCID', 'profile'],
    ['www.linkedin.com/talent/profile/AEMAAID', 'linkedin', 'id:AEMAAID', 'profile'],
    ['m.ok.ru/dk?st.cmd=friendMain&st.friendId=NUMBER', 'ok', 'id:NUMBER', 'profile'],
    ['ok.ru/dk?st.friendId=NUMBER&st.cmd=friendPhotos', 'ok', 'id:NUMBER', 'profile-tab'],
    ['venmo.com/code?user_id=NUMBER', 'venmo', 'id:NUMBER', 'profile'],
  ]);

  it.each(['pcb.NUMBER', 'gm.NUMBER', 'g.NUMBER', 'a.NUMBER', 'a.1.NUMBER'])('is nobody in set=%s', (set) => {
    fc.assert(
      fc.property(somebody, (who) => {
        const url = `https://www.facebook.com/photo/?fbid=1&set=${fill(set, who)}`;
        expect(recognise(url)).toEqual({ platform: 'facebook', account: null, kind: 'post' });
      }),
    );
  });
});

describe('a message or a payment', () => {
  describeShapes('is for whom it names', [
    ['m.facebook.com/messages/thread/NUMBER', 'facebook', 'id:NUMBER', 'message'],
    ['m.facebook.com/messages/compose?ids=NUMBER', 'facebook', 'id:NUMBER', 'message'],
    ['m.facebook.com/messages/read?fbid=NUMBER', 'facebook', 'id:NUMBER', 'message'],
    ['www.facebook.com/messages/requests/t/NUMBER', 'facebook', 'id:NUMBER', 'message'],
    ['m.me/NAME', 'messenger', 'NAME', 'message'],
    ['www.instagram.com/m/NAME', 'instagram', 'NAME', 'message'],
    ['ig.me/m/NAME', 'instagram', 'NAME', 'message'],
    ['x.com/messages/compose?recipient_id=NUMBER', 'x', 'id:NUMBER', 'message'],
    ['www.linkedin.com/messaging/compose?recipient=NAME', 'linkedin', 'NAME', 'message'],
    [
      'www.linkedin.com/messaging/compose?profileUrn=urn%3Ali%3Afsd_profile%3AACoAAID&recipient=ACoAAID',
      'linkedin',
      'id:ACoAAID',
      'message',
    ],
    ['www.linkedin.com/preload/custom-invite?vanityName=NAME', 'linkedin', 'NAME', 'message'],
    ['www.linkedin.com/preload/search-custom-invite?vanityName=NAME', 'linkedin', 'NAME', 'message'],
    ['m.vk.com/mail?act=show&peer=NUMBER', 'vk', 'id:NUMBER', 'message'],
    ['account.venmo.com/pay?recipients=NAME&amount=5', 'venmo', 'NAME', 'message'],
    ['venmo.com/?txn=pay&recipients=NAME', 'venmo', 'NAME', 'message'],
    ['venmo.com/paycharge?txn=charge&recipients=%40NAME', 'venmo', 'NAME', 'message'],
  ]);

  it('is a conversation where the address does not say which of two numbers is the other person', () => {
    expect(recognise('https://m.facebook.com/messages/read/?tid=cid.c.100001%3A100002')).toEqual({
      platform: 'facebook',
      account: null,
      kind: 'message',
      thread: 'cid.c.100001:100002',
    });
  });
});

describe('what is shown over a page of VK', () => {
  const under = fc.constantFrom(
    'feed',
    'NAME',
    'id77',
    'albumsNUMBER',
    'im',
    'search',
    'club12',
    'al_feed.php',
    '',
  );
  const over = fc.constantFrom(
    'w=wallNUMBER_12',
    'w=wallNUMBER_12_r3',
    'z=photoNUMBER_12%2FalbumNUMBER_0%2Frev',
    'z=videoNUMBER_12/abc',
    'z=clipNUMBER_12',
    'from=x&z=photoNUMBER_12',
  );

  it('is a post of the first number, whatever lies below', () => {
    fc.assert(
      fc.property(
        somebody,
        under,
        over,
        fc.constantFrom('vk.com', 'm.vk.com', 'vk.ru'),
        (who, page, shown, host) => {
          const url = `https://${host}/${fill(`${page}?${shown}`, who)}`;
          expect(recognise(url), url).toEqual({ platform: 'vk', account: `id:${who.number}`, kind: 'post' });
        },
      ),
    );
  });

  it('is nobody’s when it is a community’s', () => {
    fc.assert(
      fc.property(somebody, over, (who, shown) => {
        const url = `https://vk.com/feed?${fill(shown.replaceAll('NUMBER', '-NUMBER'), who)}`;
        expect(recognise(url), url).toEqual({ platform: 'vk', account: null, kind: 'other' });
      }),
    );
  });
});
