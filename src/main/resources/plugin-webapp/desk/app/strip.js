// A panel above a diagram: the diagram begins below it, so that it covers nothing, however many lines it has.
const SAME = 1;

export class Strip {
  // The place of a viewer outlives what is shown in it.
  constructor(canvas, panel) {
    this.canvas = canvas;
    this.panel = panel;
    this.below = canvas.getContainer();
    this.height = 0;
    this.below.before(panel);
    this.watch = new ResizeObserver(() => this.makeRoom());
    this.watch.observe(panel);
    this.makeRoom();
  }

  makeRoom() {
    if (this.below.clientHeight && this.panel.offsetHeight !== this.height) {
      this.moveDown(this.panel.offsetHeight);
    }
  }

  // Whoever saw the whole diagram sees it again; who has zoomed stays where they are.
  moveDown(height) {
    const whole = this.showsAll();
    this.place(height);
    this.canvas.resized();
    if (whole) {
      this.canvas.zoom('fit-viewport', 'auto');
    }
  }

  place(height) {
    this.height = height;
    this.below.style.top = `${height}px`;
    this.below.style.height = `calc(100% - ${height}px)`;
  }

  showsAll() {
    const before = this.canvas.viewbox();
    const seen = { x: before.x, y: before.y, width: before.width, height: before.height };
    this.canvas.zoom('fit-viewport', 'auto');
    const all = this.canvas.viewbox();
    const same = ['x', 'y', 'width', 'height'].every(side => Math.abs(all[side] - seen[side]) <= SAME);
    if (!same) {
      this.canvas.viewbox(seen);
    }
    return same;
  }

  remove() {
    this.watch.disconnect();
    this.panel.remove();
    this.place(0);
  }
}
