// What the desk adds to Cockpit: a link in its bar, the managers' room, a corner of the dashboard, the heat map.
// The rest is loaded when somebody looks at it.
import { languageOfBrowser, Words } from './words.js';

const words = new Words(languageOfBrowser());
// What Cockpit tells a plugin of diagrams about its engine is wrong, the address is right.
const engine = /\/app\/cockpit\/([^/]+)/.exec(location.pathname)?.[1] || 'default';
let room;
let heatMap;

async function enter(place) {
  const { Room } = await import('./room.js');
  room ||= new Room(engine);
  room.moveTo(place);
}

const page = id => ({
  id: 'desk-figures-' + id,
  pluginPoint: 'cockpit.route',
  properties: { path: id === 'first' ? '/figures' : '/figures/:page' },
  render: enter
});

export default [
  {
    id: 'desk-figures-link',
    pluginPoint: 'cockpit.navigation',
    properties: {
      label: words.say('title'),
      pagePath: '#/figures',
      priority: 110,
      checkActive: url => url.includes('#/figures')
    }
  },
  page('first'),
  page('each'),
  {
    id: 'desk-figures-dashboard',
    pluginPoint: 'cockpit.dashboard',
    properties: { priority: 10 },
    render: async place => {
      const { summary } = await import('./summary.js');
      place.append(await summary(engine, words));
    }
  },
  {
    id: 'desk-heat-map',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    render: async (viewer, { processDefinitionId }) => {
      const { HeatMap } = await import('./heat-map.js');
      heatMap?.end();
      heatMap = new HeatMap(viewer, processDefinitionId.split(':')[0], engine);
      await heatMap.begin();
    },
    unmount: () => heatMap?.end()
  }
];
