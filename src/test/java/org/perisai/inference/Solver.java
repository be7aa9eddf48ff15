package org.perisai.inference;

import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** Linear programming, for those who find by it what a hidden figure can be. */
public final class Solver {
    private Solver() { }

    /** The most or the least that a variable of a model can be; the greatest double where there is no bound. */
    public static double optimum(ExpressionsBasedModel model, Variable variable, boolean most) {
        variable.weight(1);
        Optimisation.Result result = most ? model.maximise() : model.minimise();
        variable.weight((Comparable<?>) null);
        if (result.getState() == Optimisation.State.UNBOUNDED) {
            return most ? Double.MAX_VALUE : -Double.MAX_VALUE;
        }
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException(variable.getName() + ": " + result.getState());
        }
        return result.doubleValue(model.indexOf(variable));
    }
}
