package org.perisai.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;
import org.perisai.inference.Solver;

/**
 * A reader with a solver: everything published becomes an equation, every hidden figure an unknown that isn't
 * negative, and the least and the greatest value of each is found by linear programming. It shares no code
 * with the audit and knows nothing of flows.
 */
final class Attack {
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<String, Variable> unknown = new LinkedHashMap<>();
    private final Map<String, Long> known = new LinkedHashMap<>();
    private int equations;

    /** A hidden figure that the solver narrows down too far, with what it can be. */
    record Finding(String figure, long value, double least, double most) { }

    /** What is published of a measure. */
    Attack reads(String measure, Table table, Mask mask) {
        List<String> ids = new ArrayList<>(table.counts().keySet());
        ids.add(table.total().id());
        for (String id : ids) {
            Count count = id.equals(table.total().id()) ? table.total() : table.counts().get(id);
            known.put(measure + id, table.value(id));
            if (mask.hides(id) && count.possible()) {
                unknown.put(measure + id, model.newVariable(measure + id).lower(0));
            }
        }
        for (Sum sum : table.sums()) {
            equal(sum.parts().stream().map(part -> measure + part).toList(), List.of(measure + sum.whole()));
        }
        return this;
    }

    /** Readers know that one figure is the sum of others. */
    Attack equal(List<String> parts, List<String> whole) {
        return relate(parts, whole, true);
    }

    /** Readers know, or suppose, that each figure of one measure is at most that of another. */
    Attack inside(String inner, String outer, Iterable<String> ids) {
        ids.forEach(id -> relate(List.of(inner + id), List.of(outer + id), false));
        return this;
    }

    private Attack relate(List<String> less, List<String> more, boolean equal) {
        Expression expression = model.newExpression("e" + equations++);
        long shown = 0;
        boolean any = false;
        for (String id : less) {
            Variable variable = unknown.get(id);
            any |= variable != null;
            shown += variable == null ? known.get(id) : 0;
            if (variable != null) {
                expression.set(variable, 1);
            }
        }
        for (String id : more) {
            Variable variable = unknown.get(id);
            any |= variable != null;
            shown -= variable == null ? known.get(id) : 0;
            if (variable != null) {
                expression.set(variable, -1);
            }
        }
        if (any && equal) {
            expression.level(-shown);
        } else if (any) {
            expression.upper(-shown);
        }
        return this;
    }

    /** All hidden figures above nobody that are told exactly, or can't be k or more. */
    List<Finding> findings(int k) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, Variable> each : unknown.entrySet()) {
            long value = known.get(each.getKey());
            double most = Solver.optimum(model, each.getValue(), true);
            double least = most >= k - 1e-6 && most > value + 0.5 ? 0 : Solver.optimum(model, each.getValue(), false);
            if (value > 0 && (most < k - 1e-6 || most - least < 1 - 1e-6)) {
                findings.add(new Finding(each.getKey(), value, least, most));
            }
        }
        return findings;
    }

    double least(String id) {
        return unknown.containsKey(id) ? Solver.optimum(model, unknown.get(id), false) : known.get(id);
    }

    double most(String id) {
        return unknown.containsKey(id) ? Solver.optimum(model, unknown.get(id), true) : known.get(id);
    }
}
