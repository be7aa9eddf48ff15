package org.perisai.shared.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Calls methods from views. The resolver of Jakarta Expression Language searches a class for the method at every
 * call, which was a tenth of a page; this one remembers what it found. Where a name has two methods with as many
 * parameters, or the class isn't public, it leaves the call to the other resolver.
 */
public class MethodCalls extends ELResolver {
    private final ConcurrentMap<Call, Optional<Method>> known = new ConcurrentHashMap<>();

    private record Call(Class<?> type, String name, int parameters) {
        Optional<Method> method() {
            List<Method> fitting = Modifier.isPublic(type.getModifiers()) ? Arrays.stream(type.getMethods())
                    .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters
                            && !method.isVarArgs() && !method.isBridge()).toList() : List.of();
            return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
        }
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (base == null || base instanceof Class || method == null) {
            return null;
        }
        int count = arguments == null ? 0 : arguments.length;
        Optional<Method> found = known.computeIfAbsent(new Call(base.getClass(), method.toString(), count), Call::method);
        if (found.isEmpty()) {
            return null;
        }
        Object[] converted = new Object[count];
        for (int i = 0; i < count; i++) {
            converted[i] = context.convertToType(arguments[i], found.get().getParameterTypes()[i]);
        }
        try {
            Object result = found.get().invoke(base, converted);
            context.setPropertyResolved(base, method);
            return result;
        } catch (InvocationTargetException failure) {
            throw new ELException(failure.getCause());
        } catch (IllegalAccessException closed) {
            return null;
        }
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) { }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
