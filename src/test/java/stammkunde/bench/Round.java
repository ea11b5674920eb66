package stammkunde.bench;

/**
 * One measurement of a rate.
 *
 * @param perSecond how often it was done in a second
 * @param cpuMillis what each time cost the server's processes, program and database: to be trusted more than the rate
 *                  where others use the machine
 */
record Round(double perSecond, double cpuMillis) {

    interface Rate {

        /** @return how often a second */
        double measure() throws Exception;
    }

    static Round of(Processes processes, Rate rate) throws Exception {
        var cpu = processes.cpuSeconds();
        var begin = System.nanoTime();
        var perSecond = rate.measure();
        var seconds = (System.nanoTime() - begin) / 1e9;
        return new Round(perSecond, (processes.cpuSeconds() - cpu) * 1000 / (perSecond * seconds));
    }
}
