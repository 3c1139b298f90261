// Draws the tables of the trends as charts. A chart shows what its table says and leads where its table leads.
(() => {
  'use strict';

  const cells = (row) => Array.from(row.querySelectorAll('[data-count]'));
  const count = (cell) => Number(cell.dataset.count);
  const colour = (element) => getComputedStyle(element).getPropertyValue('--chart').trim();
  const text = getComputedStyle(document.body).color;
  const font = {fontFamily: getComputedStyle(document.body).fontFamily, color: text};

  const read = (table) => {
    const heads = Array.from(table.tHead.rows[0].cells);
    const columns = heads.map((head, index) => ({head, index})).filter(({head}) => head.classList.contains('series'));
    const rows = Array.from(table.tBodies[0].rows);
    return {
      names: rows.map((row) => row.cells[0].textContent),
      series: columns.map(({head, index}) => ({
        name: head.textContent,
        colour: colour(head),
        cells: rows.map((row) => cells(row.cells[index])[0]),
      })),
    };
  };

  const shared = {
    animation: false,
    textStyle: font,
    // In the canvas, because the page's security policy allows no inline styles.
    tooltip: {renderMode: 'richText', trigger: 'axis', axisPointer: {type: 'shadow'}, textStyle: font},
  };

  const stacked = ({names, series}) => ({
    ...shared,
    legend: {top: 0, itemWidth: 14, itemHeight: 10, itemGap: 14, textStyle: font},
    grid: {left: 8, right: 8, top: 40, bottom: 4, containLabel: true},
    xAxis: {type: 'category', data: [...names].reverse(), axisTick: {show: false}},
    yAxis: {type: 'value', minInterval: 1},
    series: series.map((each) => ({
      name: each.name,
      type: 'bar',
      stack: 'all',
      barMaxWidth: 40,
      itemStyle: {color: each.colour},
      data: each.cells.map(count).reverse(),
    })),
  });

  const bars = ({names, series: [only]}) => ({
    ...shared,
    grid: {left: 8, right: 40, top: 4, bottom: 4, containLabel: true},
    xAxis: {type: 'value', minInterval: 1, axisLabel: {show: false}, splitLine: {show: false}},
    yAxis: {
      type: 'category',
      data: names,
      inverse: true,
      axisTick: {show: false},
      axisLabel: {width: 130, overflow: 'truncate', interval: 0},
    },
    series: [{
      name: only.name,
      type: 'bar',
      barMaxWidth: 16,
      itemStyle: {color: only.colour},
      label: {show: true, position: 'right', ...font},
      data: only.cells.map(count),
    }],
  });

  document.querySelectorAll('.plot').forEach((place) => {
    const table = document.getElementById(place.dataset.table);
    const figures = read(table);
    const stack = place.dataset.kind === 'stacked';
    place.hidden = false;
    if (!stack) {
      place.style.height = `${figures.names.length * 24 + 16}px`;
    }
    const chart = echarts.init(place);
    chart.setOption(stack ? stacked(figures) : bars(figures));
    chart.on('click', ({seriesIndex, dataIndex}) => {
      const row = stack ? figures.names.length - 1 - dataIndex : dataIndex;
      const cell = figures.series[seriesIndex].cells[row];
      if (cell.href) {
        window.location.assign(cell.href);
      }
    });
    new ResizeObserver(() => chart.resize()).observe(place);
  });
})();
