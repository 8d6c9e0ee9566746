/** Invented people and their drawn pictures. No one real, no image file. */

/** Each drawing with the hue it looks natural in. */
const SCENES = Object.entries({
  hills: 25,
  sea: 232,
  bowl: 38,
  night: 285,
  kite: 220,
  window: 55,
  dunes: 50,
  fruit: 350,
});

const DRAFTS = [
  {
    account: 'marla.quint',
    name: 'Marla Quint',
    hue: 28,
    followers: 214,
    line: 'Kites, soup, and the long way home.',
    about: 'Made-up kite mender. Lives in a town that is on no map.',
    titles: [
      'First warm evening',
      'Low tide',
      'Soup, again',
      'Late bus',
      'It flew',
      'Room with a view',
      'Wind all day',
      'Market haul',
      'Over the ridge',
    ],
  },
  {
    account: 'odo.fennick',
    name: 'Odo Fennick',
    hue: 200,
    followers: 88,
    line: 'Doors and windows. They hold still.',
    about: 'Made-up locksmith with a soft spot for old paint.',
    titles: [
      'Lamp hour',
      'Caught on a roof',
      'Third floor left',
      'Sand in the lock',
      'Plums, bought',
      'Back road',
    ],
  },
  {
    account: 'tuva.brandelow',
    name: 'Tuva Brandelow',
    hue: 140,
    followers: 1302,
    line: 'Slow walks, many hills.',
    about: 'Made-up hill walker. Carries too many snacks.',
    titles: ['Sand legs', 'Snack stop', 'Green again', 'Lake stop', 'Camp bowl', 'Stars out', 'Flag on top'],
  },
  {
    account: 'pim.osterlark',
    name: 'Pim Osterlark',
    hue: 340,
    followers: 57,
    line: 'Mostly fruit.',
    about: 'Made-up greengrocer. Will tell you about plums.',
    titles: ['River bend', 'Plum jam', 'Closing time', 'Paper bird', 'Shop front', 'Dry summer'],
  },
  {
    account: 'isa.marrowby',
    name: 'Isa Marrowby',
    hue: 270,
    followers: 431,
    line: 'Up before the sun, by accident.',
    about: 'Made-up baker, awake when you are not.',
    titles: ['Half day off', 'Steam', 'Warm stones', 'Figs', 'Before six', 'Fog on the water'],
  },
];

/** The newest post has the highest number and comes first; each person's third picture moves. */
function posts({ titles }, shift) {
  return titles.map((title, at) => {
    const [scene, hue] = SCENES[(at + shift * 3) % SCENES.length];
    const tint = (at * 17 + shift * 29) % 40;
    const hearts = 7 + (((at + 3) * (shift + 5) * 13) % 90);
    return { number: titles.length - at, title, scene, hue: (hue + tint) % 360, hearts, moving: at === 2 };
  });
}

export const PEOPLE = DRAFTS.map((draft, shift) => ({ ...draft, posts: posts(draft, shift) }));
